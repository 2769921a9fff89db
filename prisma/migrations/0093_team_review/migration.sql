-- Until when a coach has gone through what changed in a team. A review that was taken back stays, as one that was undone.
CREATE TABLE "team_review" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "origin" TEXT NOT NULL DEFAULT 'typed',

    CONSTRAINT "team_review_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "team_review_undone_later" CHECK ("undone_at" >= "reviewed_at"),
    CONSTRAINT "team_review_origin_known" CHECK ("origin" IN ('typed', 'demo')),
    CONSTRAINT "team_review_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "team_review_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "team_review_team_recent" ON "team_review"("team_id", "reviewed_at" DESC);
CREATE INDEX "team_review_own_recent" ON "team_review"("person_id", "team_id", "reviewed_at" DESC);
