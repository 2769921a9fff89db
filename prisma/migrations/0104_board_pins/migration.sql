-- A team that somebody keeps at the top of their board.
CREATE TABLE "board_pin" (
    "person_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "pinned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "board_pin_pkey" PRIMARY KEY ("person_id", "team_id"),
    CONSTRAINT "board_pin_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "board_pin_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
