import { Slot } from "~/forms/slot";
import { Button } from "~/govuk/button";
import { NotificationBanner } from "~/govuk/notification-banner";
import { SummaryCard } from "~/govuk/summary-card";
import type { WaitingForm } from "./waiting-forms";

/** That a form was sent, and where it leads. */
export function SentForm({ form: { path, title } }: { form: WaitingForm }) {
  return (
    <Slot name={`sent ${path}`}>
      <NotificationBanner
        type="success"
        titleId={idOf("sent", path)}
        heading={`${title}: {{said}}.`}
      >
        <p className="govuk-body">
          <a className="govuk-notification-banner__link" href="{{to}}">
            {"{{link}}"}
          </a>
        </p>
        <ListButtons path={path} remove="Remove this message" />
      </NotificationBanner>
    </Slot>
  );
}

/** The card of a form in each state in which something of it is still here. */
export function FormCards({ form }: { form: WaitingForm }) {
  const { path, hasCheck } = form;
  return (
    <>
      {hasCheck && (
        <Slot name={`unchecked ${path}`}>
          <Card
            form={form}
            status="Check your answers. Until you confirm them, we only save this as a draft"
            confirm="Confirm and send when online"
          />
        </Slot>
      )}
      <Slot name={`waiting ${path}`}>
        <Card form={form} status="We will send this when you are online" />
      </Slot>
      {form.isForAll && <NobodysCards form={form} />}
      <Slot name={`attention ${path}`}>
        <Card
          form={form}
          status="There is a problem with this form. It was not sent"
        />
      </Slot>
      {hasCheck && (
        <Slot name={`blocked ${path}`}>
          <Card
            form={form}
            status="You already have a request for this. This form was not sent"
            link="See your request"
          />
        </Slot>
      )}
      <Slot name={`expired ${path}`}>
        <Card
          form={{ path, title: form.title, rows: [] }}
          status="This waited for more than 7 days and was not sent. We have deleted what you entered"
        />
      </Slot>
    </>
  );
}

/** Of who was not signed in: what was typed is not shown, because anybody could be looking. */
function NobodysCards({ form: { path, title } }: { form: WaitingForm }) {
  const form = { path, title, rows: [] };
  return (
    <>
      <Slot name={`nobody’s waiting ${path}`}>
        <Card form={form} status="We will send this when you are online" />
      </Slot>
      <Slot name={`nobody’s attention ${path}`}>
        <Card form={form} status="This could not be read, and was not sent" />
      </Slot>
    </>
  );
}

function Card({
  form: { path, title, rows, opens },
  status,
  confirm,
  link,
}: {
  form: WaitingForm;
  status: string;
  confirm?: string;
  /** Where it leads stands in `{{to}}`. */
  link?: string;
}) {
  return (
    <SummaryCard
      title={title}
      rows={[
        { key: "Status", value: status },
        ...rows.map(({ label, field }) => ({
          key: label,
          value: `{{${field}}}`,
        })),
        { key: "Filled in", value: "{{at}}" },
      ]}
    >
      {link && (
        <p className="govuk-body">
          <a className="govuk-link" href="{{to}}">
            {link}
          </a>
        </p>
      )}
      <ListButtons
        path={path}
        confirm={confirm}
        opens={opens && rows.length > 0 && !link}
        remove="Delete"
        what={title}
      />
    </SummaryCard>
  );
}

function ListButtons({
  path,
  confirm,
  opens,
  remove,
  what,
}: {
  path: string;
  confirm?: string | undefined;
  opens?: boolean | undefined;
  remove: string;
  what?: string;
}) {
  const hidden = what && (
    <span className="govuk-visually-hidden">{`: ${what}`}</span>
  );
  return (
    <form method="post" action="/offline">
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="key" value="{{key}}" />
      <div className="govuk-button-group">
        {confirm && (
          <Button name="do" value="check">
            {confirm}
          </Button>
        )}
        {opens && (
          <a
            className="govuk-link"
            href={`/offline?edit=${encodeURIComponent(path)}`}
          >
            Change{hidden}
          </a>
        )}
        <Button name="do" value="delete" variant="secondary">
          {remove}
          {hidden}
        </Button>
      </div>
    </form>
  );
}

function idOf(word: string, path: string): string {
  return word + path.replaceAll("/", "-");
}
