-- Whether single keys do something in the learning network; without a row they do.
CREATE TABLE "key_choice" (
    "person_id" UUID NOT NULL,
    "single_keys" BOOLEAN NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "key_choice_pkey" PRIMARY KEY ("person_id"),
    CONSTRAINT "key_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
