CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`place` text NOT NULL,
	`facts` text NOT NULL,
	`sealed` text NOT NULL,
	`own` text NOT NULL,
	`state` text DEFAULT 'issued' NOT NULL,
	`issued_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`confirmed_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `certificates_by_holder` ON `certificates` (`holder`,`issued_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_issued` ON `certificates` (`place`) WHERE "certificates"."state" = 'issued';