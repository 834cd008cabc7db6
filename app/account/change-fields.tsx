import { ErrorSummary } from "~/govuk/error-summary";
import { FileUpload } from "~/govuk/file-upload";
import { WarningText } from "~/govuk/warning-text";
import { Button } from "~/govuk/button";
import { type FormErrors, summaryOf } from "~/forms/form-errors";
import type { ReactNode } from "react";
import { useRequestMarks } from "~/platform/request-marks";
import { CHANGE_KINDS } from "./change-kinds";
import type { ChangeKind } from "./change-request.server";
import { Slot } from "~/forms/slot";
import { OwnerField } from "~/identity/owner-field";
import { code as shrinkPhotos } from "./shrink-photos.browser.js?script";
import { formatSize } from "./evidence-file";
import { Checkboxes } from "~/govuk/checkboxes";

type AddedFile = { id: string; name: string; size: number };

type ChangeFormProps = {
  kind: ChangeKind;
  errors: FormErrors;
  /** The id of a field, where it is not its name. */
  ids?: Record<string, string>;
  files: readonly AddedFile[];
  hasVirus: boolean;
  owner: string;
  /** Whether this is the page that a device keeps, with places for what waits there. */
  isBlank: boolean;
  /** The fields of this kind of change. */
  children: ReactNode;
};

/** The form of a change: what it should be, and what proves it. */
export function ChangeForm({
  kind,
  errors,
  ids,
  files,
  hasVirus,
  owner,
  isBlank,
  children,
}: ChangeFormProps) {
  const { path, title } = CHANGE_KINDS[kind];
  const { nonce } = useRequestMarks();
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {hasErrors && <ErrorSummary errors={summaryOf(errors, ids)} />}
        <h1 className="govuk-heading-l">{title}</h1>
        {hasVirus && (
          <WarningText>
            We found a virus in a file that you sent, and have deleted your
            files. What you typed is still here. Select other files.
          </WarningText>
        )}
        <form
          method="post"
          action={path}
          encType="multipart/form-data"
          noValidate
        >
          <OwnerField owner={owner} />
          {children}
          {isBlank && <KeptFiles />}
          <EvidenceFields
            kind={kind}
            files={files}
            error={errors["evidence"]}
          />
          <Button>Continue</Button>
        </form>
        <script
          nonce={nonce}
          dangerouslySetInnerHTML={{ __html: shrinkPhotos }}
        />
      </div>
    </div>
  );
}

/** The files of a form that waits on the device; no browser lets a page choose them again. */
function KeptFiles() {
  return (
    <Slot name="kept">
      <p className="govuk-body">
        {
          "We have kept the files that you chose: {{files}}. If you choose other files, they replace these."
        }
      </p>
      <input type="hidden" name="kept" value="yes" />
    </Slot>
  );
}

function EvidenceFields({
  kind,
  files,
  error,
}: {
  kind: ChangeKind;
  files: readonly AddedFile[];
  error: string | undefined;
}) {
  const { what, evidence } = CHANGE_KINDS[kind];
  return (
    <>
      <h2 className="govuk-heading-m">{`Proof of your ${what}`}</h2>
      <p className="govuk-body">
        We need a scan or a clear photo of one of these:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {evidence.map((document) => (
          <li key={document}>{document}</li>
        ))}
      </ul>
      {files.length > 0 && (
        <Checkboxes
          name="remove"
          legend="Files that you have added"
          hint="Select a file to remove it."
          items={files.map(({ id, name, size }) => ({
            value: id,
            text: `${name} (${formatSize(size)})`,
          }))}
        />
      )}
      <FileUpload
        name="evidence"
        multiple
        accept=".pdf,.jpg,.jpeg,.png"
        label={files.length > 0 ? "Add another file" : "Upload a file"}
        labelClassName="govuk-label--s"
        hint="PDF, JPEG or PNG, smaller than 3MB. You can add up to 3 files."
        error={error}
      />
      <Originals />
    </>
  );
}

/** Shown by `shrink-photos.browser.js` alone, which made a photo smaller. */
function Originals() {
  return (
    <div aria-live="polite">
      <div id="smaller" hidden>
        <Checkboxes
          name="original"
          legend="Size of your photo"
          hint="We made your photo smaller, so that it sends faster."
          items={[{ value: "yes", text: "Send the original instead" }]}
        />
      </div>
    </div>
  );
}
