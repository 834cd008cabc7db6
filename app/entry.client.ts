// The browser gets no React (README "Decisions"): Remix asks for this file, no page loads it.
// oxlint-disable-next-line unicorn/require-module-specifiers -- a module that does nothing
export {};
