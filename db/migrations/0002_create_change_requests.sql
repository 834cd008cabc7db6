CREATE TABLE `audit_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`what` text NOT NULL,
	`request` text
);
--> statement-breakpoint
CREATE INDEX `audit_events_by_person` ON `audit_events` (`issuer`,`subject`);--> statement-breakpoint
CREATE INDEX `audit_events_by_request` ON `audit_events` (`request`);--> statement-breakpoint
CREATE TABLE `change_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`sealed` text NOT NULL,
	`version` integer NOT NULL,
	`is_uncertain` integer NOT NULL,
	`attempts` integer NOT NULL,
	`case_number` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`submitted_at` integer,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `change_requests_open` ON `change_requests` (`issuer`,`subject`,`kind`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `change_requests_by_person` ON `change_requests` (`issuer`,`subject`);--> statement-breakpoint
CREATE INDEX `change_requests_by_state` ON `change_requests` (`state`,`updated_at`);--> statement-breakpoint
CREATE TRIGGER `change_requests_begun` AFTER INSERT ON `change_requests` BEGIN
	INSERT INTO `audit_events` (`at`, `issuer`, `subject`, `what`, `request`)
	VALUES (new.created_at, new.issuer, new.subject, new.kind || ' change: ' || new.state, new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `change_requests_moved` AFTER UPDATE OF `state`, `reason` ON `change_requests`
WHEN old.state <> new.state OR old.reason IS NOT new.reason BEGIN
	INSERT INTO `audit_events` (`at`, `issuer`, `subject`, `what`, `request`)
	VALUES (new.updated_at, new.issuer, new.subject,
		new.kind || ' change: ' || new.state || coalesce(', ' || new.reason, ''), new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_stay` BEFORE UPDATE ON `audit_events` BEGIN
	SELECT raise(abort, 'audit events are only ever added');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_are_kept` BEFORE DELETE ON `audit_events` BEGIN
	SELECT raise(abort, 'audit events are only ever added');
END;
