/**
 * The one script of a signed-in teacher's page. A browser may show a page out of its back/forward
 * cache as it was, after the session was ended elsewhere: then the page is asked for anew.
 */
export const SESSION_CHECK = "onpageshow=e=>e.persisted&&location.reload()";
