CREATE TABLE `logout_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `logout_tokens_by_age` ON `logout_tokens` (`seen_at`);