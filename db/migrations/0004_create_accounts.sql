CREATE TABLE `account_codes` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`purpose` text NOT NULL,
	`sealed` text NOT NULL,
	`code_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	`tries_left` integer NOT NULL,
	`sent` integer NOT NULL,
	`first_sent_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`, `purpose`)
);
--> statement-breakpoint
CREATE INDEX `account_codes_by_expiry` ON `account_codes` (`expires_at`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`sealed` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`)
);
