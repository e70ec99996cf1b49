// Package store keeps an archive.
//
// # The journal
//
// The journal is the archive: everything else that the store holds is made from
// it and can be made again. It is a folder of segments. The format has version
// 1; what follows is all of it, so that an archive can be verified without this
// program (testdata/verify.py does, in seventy lines of Python).
//
// Numbers are unsigned and big-endian unless said otherwise; u32 has four
// bytes, u64 eight. A text is a u32 and as many bytes of UTF-8. CRC is CRC-32C
// (Castagnoli). Hashes are SHA-256. "||" sets one after the other, and a word
// in quotes stands for its ASCII bytes, with \n and \r as in C.
//
// A segment is a file whose name is the number of its first change in twenty
// digits and ".seg": 00000000000000000001.seg is the first. Other names in the
// folder mean nothing. A segment is a header of 88 bytes and then frames, one
// after the other up to the end of the file; it may have none.
//
//	at  size
//	 0     8  "claims\r\n"
//	 8     4  format version, u32: 1
//	12    16  archive id, random, the same in all segments
//	28     8  number of the segment's first change, u64
//	36    32  hash of the change before that one
//	68     8  number of the first change of the segment before; 0 in the first
//	76     8  mark, random, different in each segment
//	84     4  CRC of the 84 bytes before
//
// These 88 bytes keep their places in every later version. A reader that finds
// a version it does not know stops: it must not skip.
//
// A frame is what was committed at once. It is whole on the disk or it was
// never acknowledged.
//
//	at  size
//	 0     8  the segment's mark
//	 8     4  CRC of everything after it in the frame
//	12     4  length of everything after it in the frame, u32
//	16     8  number of the frame's first change, u64
//	24     4  how many changes it holds, u32, at least 1
//	28        the changes, numbered on without gaps, also from frame to frame
//
// With its first 16 bytes a frame is no longer than 64 MiB. A segment that has
// reached 64 MiB gets no further frame.
//
// A change:
//
//	8 bytes   time: microseconds since 1970-01-01 UTC, signed; never before the
//	          time of the change before it
//	32 bytes  hash of the change
//	text      author
//	text      reason
//	u32       number of records
//	          the records
//
// A record:
//
//	1 byte    state: 1 whole, 2 blank
//	u32       size n of its data
//	          whole: 16 bytes of salt, random; the n bytes of data; zeros up to 32
//	          blank: the 32 bytes of the record's hash; zeros up to 16 + n
//
// Both take 5 + max(32, 16 + n) bytes, so a record becomes blank where it
// stands: when its content has to go for good, salt and data give way to their
// hash, and the checksum of the frame is made anew. Nothing else moves, and the
// chain still holds. A blank that no redaction in the journal names is damage;
// that is for the reader of the records to say, this format cannot. Author and
// reason are not salted and cannot be made blank: they must hold nothing that
// may have to go.
//
// The hashes:
//
//	record   SHA-256("claimgraph record 1\n" || salt || data)
//	change   SHA-256("claimgraph change 1\n" || hash of the change before ||
//	         number, u64 || time, as stored || author, as stored ||
//	         reason, as stored || number of records, u32 ||
//	         the hash of each record)
//
// Before change 1 stands SHA-256("claimgraph archive 1\n" || archive id), so
// that no two archives have a chain in common.
//
// To verify: each header's checksum, name and archive; each frame's mark,
// checksum and length; that the numbers go up by one, the times never down;
// that each change has the hash that it should; that each segment begins with
// the number and the hash that the one before it ended with. The hash of the
// last change then vouches for all of them. Somebody who can write to the files
// can make a chain anew: only a hash that was kept elsewhere shows that.
//
// # Crashes and damage
//
// One goroutine appends: it writes a frame, waits for the disk (one fdatasync),
// and only then are the changes acknowledged and readable. After any error it
// writes nothing more. So a crash leaves at most one frame that is not whole,
// at the very end, perhaps as zeros, and no other ever stands behind it. When
// the journal is opened such a tail is passed over and reported, and cut off
// before the next write; not earlier, so that nothing is lost where some other
// witness says that the tail had been acknowledged. A whole frame at the end
// that was never acknowledged stays: its author was told that the outcome is
// unknown. A crash while a segment is begun leaves a header that breaks off, or
// is all zeros; that segment is made anew, and reported.
//
// Whatever else is not as it should be is a DamageError with file and position:
// a bad frame that another follows (nothing recorded can pass for one, for
// nobody outside knows the mark), a bad frame in any segment but the last, a
// missing or foreign segment, a gap, a chain that breaks.
//
// Two things the files alone cannot show. A journal that ends early at the
// border of a frame is a whole journal; and damage within the very last frame
// looks like a torn write. Against both there is a second witness: the store
// keeps with the graph which change it applied last, and its hash, and refuses
// a journal that ends before it.
//
// Opening reads all headers and the last two segments; reading from the start
// verifies everything.
package store
