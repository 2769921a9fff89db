-- How text that could identify somebody is handled, where staff have said so; what has no row here is handled as the application says.
CREATE TABLE "identifying_handling" (
    "collaborative_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "handling" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" UUID,

    CONSTRAINT "identifying_handling_pkey" PRIMARY KEY ("collaborative_id", "kind"),
    CONSTRAINT "identifying_handling_known" CHECK ("handling" IN ('warn', 'block')),
    CONSTRAINT "identifying_handling_kind_short" CHECK ("kind" ~ '^[a-z][a-z-]{1,39}$')
);
ALTER TABLE "identifying_handling" ADD CONSTRAINT "identifying_handling_collaborative_id_fkey" FOREIGN KEY ("collaborative_id") REFERENCES "collaborative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "identifying_handling" ADD CONSTRAINT "identifying_handling_set_by_fkey" FOREIGN KEY ("set_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
