CREATE TABLE `record_copies` (
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`sealed` text,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`person`, `kind`)
);
--> statement-breakpoint
CREATE INDEX `record_copies_by_expiry` ON `record_copies` (`expires_at`);