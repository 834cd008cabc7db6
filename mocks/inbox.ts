/** A message that GOV.UK Notify would have sent. */
export type Received = {
  to: string;
  /** Of an e-mail; a text message has none. */
  subject: string | null;
  body: string;
  at: string;
};

/** What was sent, to be read by tests and by people. */
export type Inbox = ReturnType<typeof createInbox>;

export function createInbox() {
  const received: Received[] = [];
  return {
    add: (message: Omit<Received, "at">) =>
      void received.push({ ...message, at: new Date().toISOString() }),
    list: (): readonly Received[] => received,
    clear: () => void received.splice(0),
  };
}
