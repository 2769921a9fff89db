-- A file that takes long to read or to import: how far it is, and what came of it. Kept here, so that the page that tells it can be
-- answered by any process and outlives a reload.
CREATE TABLE "import_work" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "doing" TEXT NOT NULL DEFAULT 'reading',
    "row_at" INTEGER NOT NULL DEFAULT 0,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heard_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "result_path" TEXT,
    "message" TEXT,

    CONSTRAINT "import_work_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "import_work_file_named" CHECK (char_length("file_name") BETWEEN 1 AND 200),
    CONSTRAINT "import_work_task_known" CHECK ("task" IN ('reading', 'importing')),
    CONSTRAINT "import_work_doing_known" CHECK ("doing" IN ('reading', 'choosing', 'writing')),
    CONSTRAINT "import_work_row_within" CHECK ("row_at" BETWEEN 0 AND "row_count"),
    CONSTRAINT "import_work_result_here" CHECK ("result_path" ~ '^/[^/\\]'),
    -- Once ended it has either a page to go to or a sentence why there is none.
    CONSTRAINT "import_work_ends_whole" CHECK (
      CASE WHEN "ended_at" IS NULL THEN num_nonnulls("result_path", "message") = 0
           ELSE num_nonnulls("result_path", "message") = 1 END
    )
);

CREATE INDEX "import_work_team_id_idx" ON "import_work"("team_id");
CREATE INDEX "import_work_started_at_idx" ON "import_work"("started_at");

ALTER TABLE "import_work" ADD CONSTRAINT "import_work_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was found in a large file that waits, so that its preview need not read it again each time it is looked at.
CREATE TABLE "import_preview" (
    "import_id" UUID NOT NULL,
    "choices_key" CHAR(64) NOT NULL,
    -- The newest event of the team when it was read: anything that happened since may have changed what the file would do.
    "last_event" BIGINT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "found" JSONB NOT NULL,

    CONSTRAINT "import_preview_pkey" PRIMARY KEY ("import_id", "choices_key"),
    CONSTRAINT "import_preview_key_is_hash" CHECK ("choices_key" ~ '^[0-9a-f]{64}$')
);

ALTER TABLE "import_preview" ADD CONSTRAINT "import_preview_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "value_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
