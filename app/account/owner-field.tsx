/** Says whose form it is (`form-owner.server.ts`). */
export function OwnerField({ owner }: { owner: string }) {
  return <input type="hidden" name="owner" value={owner} />;
}
