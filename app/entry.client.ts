// The browser gets no React (README "Decisions"): Remix asks for this file, no page loads it.
