import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

type Kept = { payload: AdapterPayload; until: number };

/** Keeps what the provider must remember in memory: one store to a provider, gone with it. */
export function createAdapterFactory(): AdapterFactory {
  const store = new Map<string, Kept>();

  function find(key: string): AdapterPayload | undefined {
    const kept = store.get(key);
    if (kept === undefined || kept.until > Date.now()) return kept?.payload;
    store.delete(key);
    return undefined;
  }

  function where(
    model: string,
    matches: (payload: AdapterPayload) => boolean,
  ): AdapterPayload | undefined {
    const keys = [...store.keys()].filter((key) => key.startsWith(`${model}:`));
    return keys
      .map(find)
      .find((payload) => payload !== undefined && matches(payload));
  }

  return (model): Adapter => ({
    upsert: async (id, payload, expiresIn = Infinity) => {
      const until = Date.now() + expiresIn * 1000;
      store.set(`${model}:${id}`, { payload, until });
    },
    find: async (id) => find(`${model}:${id}`),
    findByUid: async (uid) => where(model, (payload) => payload.uid === uid),
    findByUserCode: async (code) =>
      where(model, (payload) => payload.userCode === code),
    consume: async (id) => {
      const payload = find(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => {
      store.delete(`${model}:${id}`);
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of store)
        if (key.startsWith(`${model}:`) && payload.grantId === grantId)
          store.delete(key);
    },
  });
}
