-- Typed edges as plain columns.
CREATE TABLE entity (id int PRIMARY KEY, kind text NOT NULL, name text NOT NULL);
CREATE TABLE document (id int PRIMARY KEY, title text NOT NULL, date date NOT NULL, publisher_id int NOT NULL);
CREATE TABLE claim (
  id int PRIMARY KEY, claimant_id int NOT NULL, stance text NOT NULL, subject_id int NOT NULL, predicate text NOT NULL,
  object_id int, qty double precision, unit text, date date NOT NULL, document_id int NOT NULL);
