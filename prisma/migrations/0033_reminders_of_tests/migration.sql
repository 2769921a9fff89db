-- A reminder names tests of change that wait as well as missing figures; one without either is not sent.
ALTER TABLE "reminder" ADD COLUMN "tests" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "reminder"
    DROP CONSTRAINT "reminder_names_something",
    ADD CONSTRAINT "reminder_names_something" CHECK ("figures" >= 0 AND "tests" >= 0 AND "figures" + "tests" > 0);
