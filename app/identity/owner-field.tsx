/** Says whose form it is (`identity/form-owner.server.ts`). */
export function OwnerField({ owner }: { owner: string }) {
  return <input type="hidden" name="owner" value={owner} />;
}
