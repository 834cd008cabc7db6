/** What support needs to answer a teacher who quotes a reference. */
export type RequestForSupport = {
  /** What is to be changed, as pages say it. */
  what: string;
  /** What was asked for, by whom; null for what is not there any more, or not yet. */
  asked: string | null;
  trn: string | null;
  email: string | null;
  /** What the teacher sees of it. */
  tag: string;
  next: string;
  story: { at: number; text: string }[];
  files: { id: string; name: string; size: number }[];
};
