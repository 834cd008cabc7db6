CREATE TABLE `feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`rating` text NOT NULL,
	`sealed` text NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `feedback_by_age` ON `feedback` (`sent_at`);