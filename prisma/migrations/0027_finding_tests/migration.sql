-- Lists of tests over all teams show the latest first, a page at a time.
CREATE INDEX "pdsa_test_stage_at_id_idx" ON "pdsa_test"("stage_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "pdsa_test_decision_stage_at_id_idx" ON "pdsa_test"("decision", "stage_at" DESC, "id" DESC);

-- Words of a test as they are looked for. The store asks with this very expression; Prisma does not model it.
CREATE INDEX "pdsa_test_words" ON "pdsa_test" USING gin (to_tsvector('english'::regconfig,
  change || ' ' || coalesce(prediction, '') || ' ' || coalesce(objective, '') || ' ' || coalesce(theory, '') || ' ' || coalesce(place, '')
  || ' ' || coalesce(result, '') || ' ' || coalesce(learned, '') || ' ' || coalesce(reason, '') || ' ' || coalesce(stop_reason, '')));
