package graph

// StandingStatus is what the held claims on a proposition come to, or what stands beside or against one claim.
type StandingStatus string

// The states.
const (
	Unclaimed           StandingStatus = "UNCLAIMED"
	Uncontested         StandingStatus = "UNCONTESTED"
	Corroborated        StandingStatus = "CORROBORATED"
	Contested           StandingStatus = "CONTESTED"
	Denied              StandingStatus = "DENIED"
	StandingUncommitted StandingStatus = "UNCOMMITTED"
	NoLongerHeld        StandingStatus = "NO_LONGER_HELD"
)

var standingStatuses = values(Unclaimed, Uncontested, Corroborated, Contested, Denied, StandingUncommitted, NoLongerHeld)

// Values implements Enum.
func (StandingStatus) Values() []string { return standingStatuses }

// Standing of a proposition. The counts are of held claims.
type Standing struct {
	Status                          StandingStatus
	Affirming, Denying, Uncommitted int
}

// Standing of the proposition, over its held claims (design: Standing). The first that applies: nobody ever claimed it, nobody does any more,
// nobody commits, all deny, two contradict each other or one is disputed, two origins or more affirm it firmly and none denies, anything
// else. A claim whose record is withdrawn was never made; warnings, demands, promises and condemnations do not count.
func (i *Issue) Standing(sources Sources) Standing {
	var s Standing
	ever := false
	for _, v := range i.Claims {
		ever = ever || v.Held != Withdrawn && v.Claim.Commitment() > Aside
		switch {
		case !v.counts():
		case v.Claim.Commitment() == Withheld:
			s.Uncommitted++
		case v.denies():
			s.Denying++
		default:
			s.Affirming++
		}
	}
	disputing, contested, denial := i.disputes()
	s.Denying += disputing
	if i.held() {
		s.Denying += i.wholeDenied()
	}
	switch {
	case !ever:
		s.Status = Unclaimed
	case !i.held():
		s.Status = NoLongerHeld
	case s.Affirming+s.Denying == 0:
		s.Status = StandingUncommitted
	case s.Affirming == 0 && !denial:
		s.Status = Denied
	case contested || i.Pairs(MaxCompared).Contradicted():
		s.Status = Contested
	case s.Denying == 0 && CountOrigins(i.affirming(Firm), sources).Min >= 2:
		s.Status = Corroborated
	default:
		s.Status = Uncontested
	}
	return s
}

// wholeDenied is how many deny what this is a case of: to deny the whole is to deny its cases.
func (i *Issue) wholeDenied() int {
	n := 0
	for _, v := range i.Wholes {
		if v.deniesWhole() {
			n++
		}
	}
	return n
}

// deniesWhole tells whether a claim on a whole denies its cases with it.
func (v *Voice) deniesWhole() bool {
	return v.counts() && v.Claim.Commitment() > Withheld && roleAs(roleWhole, v) == roleWhole
}

func (i *Issue) held() bool {
	for _, v := range i.Claims {
		if v.counts() {
			return true
		}
	}
	return false
}

// affirming are the newest held claims that affirm the proposition, with at least this commitment.
func (i *Issue) affirming(least Commitment) []*Voice {
	var list []*Voice
	for _, v := range i.Claims {
		if v.Held == Held && !v.denies() && v.Claim.Commitment() >= least {
			list = append(list, v)
		}
	}
	return Newest(list, MaxVoices)
}

// Origins behind the proposition: of the newest held claims that affirm it, the merely possible among them, the uncommitted not.
func (i *Issue) Origins(sources Sources) Origins {
	return CountOrigins(i.affirming(Tentative), sources)
}

// disputes looks at links by which other blocs dispute claims on the proposition. Claims on other propositions that dispute one that does not
// deny count as denying, each once; those on this one, and those that deny the whole, count as what they are already. Contested: a firm one disputes a claim to which
// somebody commits; denial: such a claim, though it denies.
func (i *Issue) disputes() (denying int, contested, denial bool) {
	counted := map[string]bool{}
	for _, v := range i.Claims {
		counted[v.Claim.Key] = true
	}
	for _, v := range i.Wholes {
		counted[v.Claim.Key] = counted[v.Claim.Key] || v.deniesWhole()
	}
	for _, v := range i.Claims {
		if !v.counts() {
			continue
		}
		for _, link := range v.Links {
			if !v.disputedBy(link, Tentative) {
				continue
			}
			if from := link.From.Claim; !v.denies() && !counted[from.Key] {
				counted[from.Key] = true
				denying++
			}
			if v.Claim.Commitment() >= Tentative && v.disputedBy(link, Firm) {
				contested = true
				denial = denial || v.denies()
			}
		}
	}
	return denying, contested, denial
}

// disputedBy tells whether a link is a dispute by another bloc that still holds to it, with at least this commitment.
func (v *Voice) disputedBy(link VoiceLink, least Commitment) bool {
	from := link.From
	return link.Kind == Disputes && from.Held == Held && from.Bloc != v.Bloc && from.Claim.Commitment() >= least
}

// ClaimStanding is three words on one claim, never one score.
type ClaimStanding struct {
	Held     HeldStatus
	Field    StandingStatus
	Evidence EvidenceStanding
}

// EvidenceStanding is what the evidence of a claim comes to.
type EvidenceStanding string

// The states.
const (
	EvidenceVerified    EvidenceStanding = "VERIFIED"
	EvidenceBroken      EvidenceStanding = "BROKEN"
	EvidenceUnarchived  EvidenceStanding = "UNARCHIVED"
	EvidenceUnevidenced EvidenceStanding = "UNEVIDENCED"
)

var evidenceStandings = values(EvidenceVerified, EvidenceBroken, EvidenceUnarchived, EvidenceUnevidenced)

// Values implements Enum.
func (EvidenceStanding) Values() []string { return evidenceStandings }

// ClaimStanding of one of the issue's claims.
func (i *Issue) ClaimStanding(v *Voice, sources Sources) ClaimStanding {
	return ClaimStanding{v.Held, i.field(v, sources), v.evidence()}
}

// field is what stands against a claim or beside it.
func (i *Issue) field(v *Voice, sources Sources) StandingStatus {
	switch {
	case v.Held != Held:
		return NoLongerHeld
	case v.Claim.Commitment() < Tentative:
		return StandingUncommitted
	case i.contested(v):
		return Contested
	case i.OriginsOf(v, sources).Min >= 2:
		return Corroborated
	}
	return Uncontested
}

func (i *Issue) contested(v *Voice) bool {
	for _, link := range v.Links {
		if v.disputedBy(link, Firm) {
			return true
		}
	}
	for range i.Pairs(0).Of(v.Claim.Key, Comparison.contradicts) {
		return true
	}
	return false
}

// OriginsOf are the origins behind one of the issue's claims: its own, and those of the held and firm claims that agree with it. A claim that
// is merely possible does not corroborate itself.
func (i *Issue) OriginsOf(v *Voice, sources Sources) Origins {
	s := newSide(v)
	var agreeing []*Voice
	for _, w := range i.Claims {
		other := newSide(w)
		if w.Held == Held && other.commitment == Firm && (w == v || s.agrees(&other)) {
			agreeing = append(agreeing, w)
		}
	}
	return CountOrigins(Newest(agreeing, MaxVoices), sources)
}

// agrees tells whether two claims on one proposition say the same: they are of one polarity, their figures are compatible, and so are their
// times. Denials agree where both deny all, or one figure.
func (s *side) agrees(other *side) bool {
	if s.voice.denies() != other.voice.denies() || s.figure != other.figure {
		return false
	}
	switch {
	case s.figure && s.voice.denies():
		return s.low == other.low && s.high == other.high
	case s.figure && s.kind == kindPeriod && !s.samePeriod(other):
		return false
	case s.figure && compareFigures(s, other).Verdict != Compatible:
		return false
	}
	return s.kind == kindCumulative || s.kind == kindPeriod || s.valid.Overlaps(other.valid)
}

// evidence of the claim: broken where any is, else verified where any is.
func (v *Voice) evidence() EvidenceStanding {
	standing := EvidenceUnevidenced
	for _, p := range v.Passages {
		switch p.Status {
		case Broken:
			return EvidenceBroken
		case Verified:
			standing = EvidenceVerified
		case Unarchived:
			if standing == EvidenceUnevidenced {
				standing = EvidenceUnarchived
			}
		}
	}
	return standing
}
