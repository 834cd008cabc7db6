CREATE TABLE `receipts` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`key` text NOT NULL,
	`leads` text,
	`begun_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`, `key`)
);
--> statement-breakpoint
CREATE INDEX `receipts_by_age` ON `receipts` (`begun_at`);