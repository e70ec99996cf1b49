-- What refers to what, and the indexes that the five queries need.
ALTER TABLE document ADD CONSTRAINT document_publisher_fk FOREIGN KEY (publisher_id) REFERENCES entity(id);
ALTER TABLE claim ADD CONSTRAINT claim_claimant_fk FOREIGN KEY (claimant_id) REFERENCES entity(id),
  ADD CONSTRAINT claim_subject_fk FOREIGN KEY (subject_id) REFERENCES entity(id),
  ADD CONSTRAINT claim_object_fk FOREIGN KEY (object_id) REFERENCES entity(id),
  ADD CONSTRAINT claim_document_fk FOREIGN KEY (document_id) REFERENCES document(id);
CREATE INDEX claim_by_claimant ON claim (claimant_id, date DESC, id DESC);
CREATE INDEX claim_by_subject ON claim (subject_id, date DESC, id DESC);
CREATE INDEX claim_by_predicate ON claim (predicate, date DESC, id DESC);
CREATE INDEX claim_by_object ON claim (object_id, date DESC, id DESC);
CREATE INDEX claim_by_document ON claim (document_id);
CREATE INDEX document_by_publisher ON document (publisher_id);
CREATE SEQUENCE claim_id_seq START 1000000001;
ALTER TABLE claim ALTER COLUMN id SET DEFAULT nextval('claim_id_seq');
-- PostGraphile itself has conditions of equality alone: this gives it the days of Q4.
CREATE FUNCTION claims_stated(pred text, since date, before date) RETURNS SETOF claim LANGUAGE sql STABLE AS
  $$ SELECT * FROM claim WHERE predicate = pred AND date >= since AND date < before ORDER BY date DESC, id DESC $$;
ANALYZE;
