CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`sealed` text NOT NULL,
	`size` integer NOT NULL,
	`parts` text NOT NULL,
	`begun_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `uploads_by_person` ON `uploads` (`issuer`,`subject`,`begun_at`);--> statement-breakpoint
CREATE INDEX `uploads_by_age` ON `uploads` (`begun_at`);