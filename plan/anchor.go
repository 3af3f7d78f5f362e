package plan

import (
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/internal/source"
)

// anchored is the number of characters that an anchor has of a text.
const anchored = 60

// Anchor returns a pointer, as a diagnostic has it, in another form, in which
// the items of lists stand by what they are and not by their place: by their
// id, or else by the first text in them. So /actions/0/lead is
// /actions/a1/lead, and stays so when other actions are put in before it. Items
// without a text are "-".
func (f *File) Anchor(pointer string) string {
	if f.root == nil || pointer == "" {
		return pointer
	}
	n := f.root
	var out strings.Builder
	for part := range strings.SplitSeq(pointer[1:], "/") {
		var next *source.Node
		switch {
		case n == nil:
		case n.Kind == source.Map:
			_, next = n.Get(source.Unescape(part))
		case n.Kind == source.List:
			if i, err := strconv.Atoi(part); err == nil && i >= 0 && i < len(n.Items) {
				next = &n.Items[i]
				part = source.Escape(likeness(next))
			}
		}
		out.WriteString("/" + part)
		n = next
	}
	return out.String()
}

// likeness returns the text by which an item of a list is known.
func likeness(n *source.Node) string {
	text := n.Value
	if n.Kind == source.Map {
		if _, id := n.Get("id"); id != nil && id.Kind == source.String {
			text = id.Value
		} else {
			for _, v := range n.Pairs() {
				if v.Kind == source.String {
					text = v.Value
					break
				}
			}
		}
	}
	if chars := []rune(text); len(chars) > anchored {
		text = string(chars[:anchored])
	}
	if text == "" {
		return "-"
	}
	return text
}
