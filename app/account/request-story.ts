import type {
  ChangeKind,
  ChangeReason,
  ChangeState,
} from "./change-request.server";

/** Something that happened to a request; `at` in UTC milliseconds. */
export type Happened = { at: number; text: string };

/** What the audit says of a state, in words for the teacher; what is not here is of no interest to them. */
const WORDS: Record<string, string> = {
  waiting: "We received your request",
  sending: "We checked your files for viruses",
  "in-review": "We sent your request, and it is being reviewed",
  "waiting, sign-in": "Your sign-in ended before we could send your request",
  "held, open-elsewhere": "Another request of this kind is being reviewed",
  "held, refused": "Your request was not accepted",
  "held, unclear": "We could not find out whether your request arrived",
  "draft, virus": "We found a virus in your files, and deleted them",
  "closed, withdrawn": "You withdrew your request",
  "closed, changed": "Your record was changed",
  "closed, decided": "You asked for another change",
};

/** The story of a request, each step once, the oldest first. */
export function storyOf(
  history: readonly { at: number; what: string }[],
): Happened[] {
  const told = new Set<string>();
  return history.flatMap(({ at, what }) => {
    const [, word = ""] = what.split(" change: ");
    const text = WORDS[word];
    if (!text || told.has(word)) return [];
    told.add(word);
    return [{ at, text }];
  });
}

type Standing = {
  /** A word or two for a tag. */
  tag: string;
  /** What that means, and what happens next. */
  next: string;
  canWithdraw: boolean;
  canSendAgain: boolean;
  /** Whether another change can be asked for, because this one is not waiting any more. */
  canAskAnew: boolean;
};

type Stood = {
  kind: ChangeKind;
  state: ChangeState;
  reason: ChangeReason | null;
  isUncertain: boolean;
  /** DQT says that it is not waiting: somebody has begun to look at it, or has decided. */
  isTakenUp: boolean;
};

const NOTHING = {
  canWithdraw: false,
  canSendAgain: false,
  canAskAnew: false,
};

const IN_REVIEW =
  "The Department for Education will email you within 5 working days. Your certificates change as soon as your request is accepted.";
const TAKEN_UP =
  "Somebody is looking at your request, or it has been decided. The Department for Education will email you. If they have told you that your request was not accepted, you can ask for another change.";

/** Where a request stands: what to call it, what comes next and what the teacher can do. */
export function standingOf(stood: Stood): Standing {
  const { state, reason, isUncertain, isTakenUp } = stood;
  // What may have arrived cannot be taken back here.
  const withdraw = { ...NOTHING, canWithdraw: !isUncertain };
  switch (state) {
    case "draft":
      return {
        ...withdraw,
        tag: "Not submitted",
        next:
          reason === "virus"
            ? "Select other files and submit your request again."
            : "You have not submitted this request.",
      };
    case "waiting":
      return { ...withdraw, tag: "Not sent yet", next: waitingFor(reason) };
    case "checking":
    case "sending":
      return {
        ...NOTHING,
        tag: "Being sent",
        next: "We are sending your request. Reload this page to see how it stands.",
      };
    case "in-review":
      return {
        ...NOTHING,
        tag: "In review",
        next: isTakenUp ? TAKEN_UP : IN_REVIEW,
        canAskAnew: isTakenUp,
      };
    case "held":
      return {
        tag: "Not sent",
        next: heldFor(reason),
        ...NOTHING,
        canWithdraw: true,
        canSendAgain: reason !== "unclear",
      };
    case "closed":
      return {
        ...NOTHING,
        tag: reason === "withdrawn" ? "Withdrawn" : "Closed",
        next: closedFor(reason),
      };
  }
}

function waitingFor(reason: ChangeReason | null): string {
  return reason === "sign-in"
    ? "We kept your request, and send it the next time that you sign in. You do not need to type anything again."
    : "The service that holds teaching records is not answering. We kept your request and go on trying to send it. You do not need to do anything.";
}

function heldFor(reason: ChangeReason | null): string {
  switch (reason) {
    case "open-elsewhere":
      return "The Department for Education is still reviewing an earlier request of this kind. We kept this one. When the earlier one is decided, send this one again.";
    case "unclear":
      return "The service that holds teaching records stopped answering while we sent your request, so it may have arrived. Email us and quote your reference, and we will find out.";
    default:
      return "The service that holds teaching records did not take your request, and did not say why. We kept it. You can send it again, or email us and quote your reference.";
  }
}

function closedFor(reason: ChangeReason | null): string {
  switch (reason) {
    case "withdrawn":
      return "You withdrew this request. Nothing on your record was changed.";
    case "changed":
      return "Your request was accepted and your record has changed. You can download your certificates again.";
    default:
      return "You asked for another change after this one. What became of it you were told by email.";
  }
}
