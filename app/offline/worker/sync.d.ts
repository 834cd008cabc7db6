/** Background Sync, which only some browsers have (https://wicg.github.io/background-sync/spec/). */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

interface ServiceWorkerRegistration {
  readonly sync?: { register: (tag: string) => Promise<void> };
}

interface ServiceWorkerGlobalScopeEventMap {
  sync: SyncEvent;
}
