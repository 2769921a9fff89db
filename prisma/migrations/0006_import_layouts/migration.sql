-- How a team's files of one shape are read, so that next month's file is mapped by itself.
CREATE TABLE "import_layout" (
    "team_id" UUID NOT NULL,
    "shape" CHAR(64) NOT NULL,
    "choices" JSONB NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,
    "used_by" UUID,

    CONSTRAINT "import_layout_pkey" PRIMARY KEY ("team_id", "shape")
);

CREATE INDEX "import_layout_used_by_idx" ON "import_layout"("used_by");

ALTER TABLE "import_layout" ADD CONSTRAINT "import_layout_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_layout" ADD CONSTRAINT "import_layout_used_by_fkey" FOREIGN KEY ("used_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "import_layout"
    ADD CONSTRAINT "import_layout_shape_is_sha256" CHECK ("shape" ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT "import_layout_choices_object" CHECK (jsonb_typeof("choices") = 'object');
