CREATE TABLE `certificate_files` (
	`certificate` text NOT NULL,
	`digest` text NOT NULL,
	PRIMARY KEY(`certificate`, `digest`)
);
