#!/usr/bin/env python3
"""Verify a journal of claimgraph from its description in store/doc.go: python3 verify.py FOLDER"""
import hashlib, os, struct, sys

TABLE = []
for c in range(256):
    for _ in range(8):
        c = c >> 1 ^ (0x82F63B78 if c & 1 else 0)
    TABLE.append(c)

def crc(data):
    c = 0xFFFFFFFF
    for b in data:
        c = TABLE[(c ^ b) & 255] ^ c >> 8
    return c ^ 0xFFFFFFFF

def sha(kind, *parts):
    return hashlib.sha256(b"claimgraph %s 1\n" % kind + b"".join(parts)).digest()

def need(ok, what):
    if not ok:
        raise ValueError(what)

def frame(data, at, mark, number, last, time):
    need(data[at:at + 8] == mark, "no frame begins here")
    check, length, first, count = struct.unpack_from(">IIQI", data, at + 8)
    p, end = at + 28, at + 16 + length
    need(end <= len(data) and crc(data[at + 12:end]) == check, "checksum of the frame does not hold")
    need(first == number + 1 and count > 0, "change %d where %d belongs" % (first, number + 1))
    for number in range(first, first + count):
        before, (time, stored), texts = time, struct.unpack_from(">q32s", data, p), p + 40
        p = texts
        for _ in "author", "reason":
            p += 4 + struct.unpack_from(">I", data, p)[0]
        hashed, hashes = data[texts:p + 4], []
        p += 4
        for _ in range(struct.unpack_from(">I", data, p - 4)[0]):
            state, n = struct.unpack_from(">BI", data, p)
            used, stop = 21 + n if state == 1 else 37, p + 5 + max(32, 16 + n)
            need(state in (1, 2) and not any(data[p + used:stop]), "a record of change %d is malformed" % number)
            hashes.append(sha(b"record", data[p + 5:p + used]) if state == 1 else data[p + 5:p + 37])
            p = stop
        last = sha(b"change", last, struct.pack(">Qq", number, time), hashed, *hashes)
        need(time >= before and last == stored, "change %d breaks the chain" % number)
    need(p == end, "the changes of a frame do not fill it")
    return end, number, last, time

def verify(folder):
    archive, number, last, time, begun = None, 0, None, -1 << 63, 0
    for name in sorted(n for n in os.listdir(folder) if n.endswith(".seg")):
        path, at = os.path.join(folder, name), 0
        try:
            with open(path, "rb") as f:
                data = f.read()
            magic, version, owner, first, before, previous, mark, check = struct.unpack_from(">8sI16sQ32sQ8sI", data)
            need(magic == b"claims\r\n" and crc(data[:84]) == check, "header does not hold")
            need(version == 1, "format version %d is not known here" % version)
            archive, last = archive or owner, last or sha(b"archive", owner)
            need((owner, first, before, previous, name) == (archive, number + 1, last, begun, "%020d.seg" % first),
                 "header does not follow change %d" % number)
            at, begun = 88, first
            while at < len(data):
                at, number, last, time = frame(data, at, mark, number, last, time)
        except (ValueError, struct.error) as fault:
            sys.exit("%s: byte %d: %s" % (path, at, fault))
    if not archive:
        sys.exit("%s: no journal" % folder)
    print("archive %s\nchanges %d\nlast    %s" % (archive.hex(), number, last.hex()))

verify(sys.argv[1])
