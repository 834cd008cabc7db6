/** Whether the Worker answers (for monitors); touches nothing else. */
export function loader(): Response {
  return Response.json({ status: "ok" });
}
