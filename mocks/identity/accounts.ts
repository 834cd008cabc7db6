import { guidFor } from "../guid.ts";
import { people } from "../people.ts";
import { fullName, type Account } from "../people/person.ts";

/** What the form for signing in as anyone has in it; an empty field was left empty. */
export type Anyone = {
  trn: string;
  name: string;
  email: string;
  birthdate: string;
};

/** Who can sign in: the cast, and anyone who has filled in the form. */
export type Accounts = {
  find: (sub: string) => Account | undefined;
  /** The person of the cast that a button stands for. */
  inCast: (word: string) => Account | undefined;
  /** The same form always makes the same `sub`, even after a restart. */
  register: (anyone: Anyone) => Account;
};

/** The accounts of one provider, which may know people by a `sub` of its own. */
export function createAccounts(
  ownSub: (sub: string) => string = (sub) => sub,
): Accounts {
  const known = new Map<string, Account>();
  const keep = (account: Account): Account => {
    const own = { ...account, sub: ownSub(account.sub) };
    known.set(own.sub, own);
    return own;
  };
  const cast = people.map(({ account }) => ({
    words: [account.trn, account.sub],
    own: keep(account),
  }));
  return {
    find: (sub) => known.get(sub),
    inCast: (word) => cast.find(({ words }) => words.includes(word))?.own,
    register: (anyone) => keep(accountOf(anyone)),
  };
}

/** The word by which faults know a person: the TRN, or the `sub` of someone without. */
export function wordFor({ trn, sub }: Account): string {
  return trn ?? sub;
}

function accountOf({ trn, name, email, birthdate }: Anyone): Account {
  const [first = "", ...others] = name.trim().split(/\s+/);
  return {
    sub: guidFor(`anyone ${email.toLowerCase()} ${trn}`),
    trn: trn || null,
    name: {
      first,
      middle: others.slice(0, -1).join(" "),
      last: others.at(-1) ?? "",
    },
    preferredName: null,
    email,
    birthDate: birthdate || null,
    phone: null,
    previousUserIds: [],
    lookupStatus: trn === "" ? "None" : "Found",
  };
}

export type IdentityClaims = Record<string, string | string[]> & {
  sub: string;
};

/**
 * The claims of an account, all of them strings, absent rather than null
 * (sign-in 1.7). Scopes decide later which of them go out.
 */
export function claimsOf(account: Account): IdentityClaims {
  const { name, phone, previousUserIds } = account;
  const [previous, ...others] = previousUserIds;
  return {
    sub: account.sub,
    email: account.email,
    email_verified: "True",
    name: fullName(name),
    given_name: name.first,
    ...(name.middle !== "" && { middle_name: name.middle }),
    family_name: name.last,
    ...(account.preferredName !== null && {
      preferred_name: account.preferredName,
    }),
    ...(account.birthDate !== null && { birthdate: account.birthDate }),
    ...(phone !== null && {
      phone_number: phone,
      phone_number_verified: "True",
    }),
    ...(account.trn !== null && {
      trn: account.trn,
      trn_lookup_status: account.lookupStatus,
    }),
    ...(previous !== undefined && {
      previous_user_id: others.length === 0 ? previous : [...previousUserIds],
    }),
  };
}
