package schema

import (
	"crypto/sha1"
	"encoding/hex"
	"strings"
)

// openReferral returns the lists as the taxonomy tables of the Open Referral
// data specification, with which councils publish their service directories:
// one taxonomy to a list.
func openReferral(all []*list, opt Options) (taxonomies, terms []byte) {
	heads := [][]string{{"id", "name", "description", "uri", "version"}}
	rows := [][]string{{"id", "code", "name", "description", "parent_id", "taxonomy", "language", "taxonomy_id", "term_uri"}}
	for _, l := range all {
		address := opt.listAddress(l)
		heads = append(heads, []string{uuid(address), l.title, l.about, address, Version})
		for i := range l.entries {
			e := &l.entries[i]
			parent := ""
			if up := l.above(all, e); up != "" {
				parent = uuid(up)
			}
			rows = append(rows, []string{
				uuid(l.uri(e)), e.Code, e.Title, e.Description, parent, l.title, "en", uuid(address), l.uri(e),
			})
		}
	}
	return table(heads), table(rows)
}

// uuid returns the name-based UUID (version 5) of an address, which is the
// same in every export.
func uuid(address string) string {
	namespace, _ := hex.DecodeString("6ba7b8119dad11d180b400c04fd430c8") // of addresses, RFC 9562
	h := sha1.Sum(append(namespace, address...))
	h[6] = h[6]&0x0f | 0x50
	h[8] = h[8]&0x3f | 0x80
	s := hex.EncodeToString(h[:16])
	return strings.Join([]string{s[:8], s[8:12], s[12:16], s[16:20], s[20:]}, "-")
}
