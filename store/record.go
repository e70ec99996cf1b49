package store

import (
	"fmt"

	"google.golang.org/protobuf/encoding/protowire"

	"claimgraph/graph"
)

// Field numbers of Record: one of them is there, and says what kind of record it is. A relation is recorded within its claims (apply_relation.go);
// only older journals have records of relations.
const (
	fieldEntity protowire.Number = iota + 1
	fieldDocument
	fieldPredicate
	fieldRelation
	fieldMeasure
	fieldStatement
	fieldClaim
	fieldEvidence
	fieldLink
	fieldText
	fieldWithdrawal
	fieldPropositionLink
	fieldAssessment
	fieldJudgement
)

// encodeRecord writes one record.
func encodeRecord(r *graph.Record) []byte {
	var w encoder
	switch {
	case r.Entity != nil:
		return w.message(fieldEntity, encodeEntity(r.Entity))
	case r.Document != nil:
		return w.message(fieldDocument, encodeDocument(r.Document))
	case r.Predicate != nil:
		return w.message(fieldPredicate, encodePredicate(r.Predicate))
	case r.Relation != nil:
		return w.message(fieldRelation, encodeRelation(r.Relation))
	case r.Measure != nil:
		return w.message(fieldMeasure, encodeMeasure(r.Measure))
	case r.Statement != nil:
		return w.message(fieldStatement, encodeStatement(r.Statement))
	case r.Claim != nil:
		return w.message(fieldClaim, encodeClaim(r.Claim))
	case r.Evidence != nil:
		return w.message(fieldEvidence, encodeClaimEvidence(r.Evidence))
	case r.Link != nil:
		return w.message(fieldLink, encodeLink(r.Link))
	case r.Text != nil:
		return w.message(fieldText, encodeText(r.Text))
	case r.Withdrawal != nil:
		return w.message(fieldWithdrawal, encoder(nil).str(1, string(r.Withdrawal.Target)))
	case r.PropositionLink != nil:
		return w.message(fieldPropositionLink, encodePropositionLink(r.PropositionLink))
	case r.Assessment != nil:
		return w.message(fieldAssessment, encodeAssessment(r.Assessment))
	case r.Judgement != nil:
		return w.message(fieldJudgement, encodeJudgement(r.Judgement))
	}
	return nil
}

// decodeRecord reads what encodeRecord wrote. A record of a kind that this version does not know is an error, never skipped.
func decodeRecord(b []byte) (graph.Record, error) {
	var rec graph.Record
	r := newDecoder(b)
	for r.next() {
		switch r.field {
		case fieldEntity:
			rec.Entity = sub(r, decodeEntity)
		case fieldDocument:
			rec.Document = sub(r, decodeDocument)
		case fieldPredicate:
			rec.Predicate = sub(r, decodePredicate)
		case fieldRelation:
			rec.Relation = sub(r, decodeRelation)
		case fieldMeasure:
			rec.Measure = sub(r, decodeMeasure)
		case fieldStatement:
			rec.Statement = sub(r, decodeStatement)
		case fieldClaim:
			rec.Claim = sub(r, decodeClaim)
		case fieldEvidence:
			rec.Evidence = sub(r, decodeClaimEvidence)
		case fieldLink:
			rec.Link = sub(r, decodeLink)
		case fieldText:
			rec.Text = sub(r, decodeText)
		case fieldWithdrawal:
			rec.Withdrawal = sub(r, decodeWithdrawal)
		case fieldPropositionLink:
			rec.PropositionLink = sub(r, decodePropositionLink)
		case fieldAssessment:
			rec.Assessment = sub(r, decodeAssessment)
		case fieldJudgement:
			rec.Judgement = sub(r, decodeJudgement)
		default:
			r.unknown()
		}
	}
	if r.err != nil {
		return graph.Record{}, fmt.Errorf("couldn't read a record: %w", r.err)
	}
	if rec == (graph.Record{}) {
		return graph.Record{}, fmt.Errorf("couldn't read a record: it is empty")
	}
	return rec, nil
}

// recordID is the id of the node that a record becomes.
func recordID(r *graph.Record) graph.ID {
	switch {
	case r.Entity != nil:
		return r.Entity.ID()
	case r.Document != nil:
		return r.Document.ID()
	case r.Predicate != nil:
		return r.Predicate.ID()
	case r.Relation != nil:
		return r.Relation.ID()
	case r.Measure != nil:
		return r.Measure.ID()
	case r.Statement != nil:
		return r.Statement.ID()
	case r.Claim != nil:
		return r.Claim.ID()
	case r.Link != nil:
		return r.Link.ID()
	case r.PropositionLink != nil:
		return r.PropositionLink.ID()
	case r.Assessment != nil:
		return r.Assessment.ID()
	case r.Judgement != nil:
		return r.Judgement.ID()
	}
	return ""
}

func decodeWithdrawal(r *decoder) *graph.Withdrawal {
	w := &graph.Withdrawal{}
	for r.next() {
		switch r.field {
		case 1:
			w.Target = graph.ID(r.str())
		default:
			r.unknown()
		}
	}
	return w
}
