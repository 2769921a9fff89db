-- A reminder that a coach or national staff sent to somebody about what is missing: one a person and week, over all teams and senders.
CREATE TABLE "nudge" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "week_start" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by" UUID NOT NULL,
    "figures" INTEGER NOT NULL,

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "nudge_week_is_monday" CHECK (extract(isodow FROM "week_start") = 1),
    CONSTRAINT "nudge_of_its_week" CHECK ("sent_at" AT TIME ZONE 'UTC' >= "week_start" AND "sent_at" AT TIME ZONE 'UTC' < "week_start" + 7),
    CONSTRAINT "nudge_names_something" CHECK ("figures" > 0),
    CONSTRAINT "nudge_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "nudge_sent_by_fkey" FOREIGN KEY ("sent_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "nudge_person_id_week_start_key" ON "nudge"("person_id", "week_start");
CREATE TRIGGER "nudge_append_only" BEFORE UPDATE OR DELETE ON "nudge" FOR EACH ROW EXECUTE FUNCTION "append_only"();

-- The teams that a nudge was about.
CREATE TABLE "nudge_team" (
    "nudge_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,

    CONSTRAINT "nudge_team_pkey" PRIMARY KEY ("nudge_id", "team_id"),
    CONSTRAINT "nudge_team_nudge_id_fkey" FOREIGN KEY ("nudge_id") REFERENCES "nudge"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "nudge_team_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "nudge_team_team_id_idx" ON "nudge_team"("team_id");
CREATE TRIGGER "nudge_team_append_only" BEFORE UPDATE OR DELETE ON "nudge_team" FOR EACH ROW EXECUTE FUNCTION "append_only"();
