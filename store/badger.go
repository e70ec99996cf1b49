package store

import (
	"cmp"
	"fmt"
	"math"
	"runtime/debug"
	"strings"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"
)

// memTableSize is how much is gathered in memory before it becomes a table.
const memTableSize = 64 << 20

// leastMemTable is the least that Badger takes with values as large as ours.
const leastMemTable = 8 << 20

// blockSize is how much of a table is compressed, and read, at once.
const blockSize = 16 << 10

// DefaultCache is how many bytes of what was read are kept in memory where nothing else is said. The garbage collector lets the process grow by
// about twice as much: serving a million claims took 870 to 910 MB with it, 370 of them tables that are mapped. GOGC=50 took 140 MB less (seven eighths for records then), for
// half as much time again in the collector, so GOGC is left as it is.
const DefaultCache = 256 << 20

// cacheShare is the part of the memory that the process may use (GOMEMLIMIT) which caches never go beyond.
const cacheShare = 4

// leastBlocks is a block cache that still holds what one answer reads over and over.
const leastBlocks = 8 << 20

// cacheSizes divides what is to be kept in memory: three quarters of it for decoded nodes, the rest for blocks of Badger. A node that is not there costs
// a block to be decompressed, and its decoding; and of a block of 16 KiB an answer mostly wants one entry.
func cacheSizes(asked int64) (nodes, blocks int64) {
	all := min(cmp.Or(asked, DefaultCache), debug.SetMemoryLimit(-1)/cacheShare)
	return all - all/4, max(all/4, leastBlocks)
}

// badgerOptions are the settings of the graph. It can be rebuilt from the journal at any time, so it need not survive a power cut; but what
// it gives must be what was put into it, or an error.
func badgerOptions(dir string, memTable, blocks int64, log badger.Logger) badger.Options {
	return badger.DefaultOptions(dir).
		// The journal is what must be on the disk before a change is acknowledged. After a power cut the graph is rebuilt.
		WithSyncWrites(false).
		// Every block was verified by checkTables, with less memory and on all processors. Badger would do it through its mappings, which then
		// all count as memory of the process, and through its block cache. Nor on each read: a damaged block there reads as missing keys.
		WithChecksumVerificationMode(options.NoVerification).
		// Never ZSTD: a damaged block crashes the check at opening.
		WithCompression(options.Snappy).
		// Blocks of 16 KiB take 18 bytes a claim less than the 4 KiB of the default; those of 32 KiB would save 4 more, for twice the bytes a miss.
		WithBlockSize(blockSize).
		// Without compression a block cache would thrash; with it, this holds the hot blocks, a quarter of what may be kept (cacheSizes).
		WithBlockCacheSize(blocks).
		// Indices and bloom filters stay in memory: at a million claims they are small.
		WithIndexCacheSize(0).
		// Every value stays in the tables, where checksums guard it: no record may grow past maxValue, half of this.
		WithValueThreshold(1 << 20).
		// Should one leave them all the same, it is checked where it is read.
		WithVerifyValueChecksum(true).
		// The value log stays empty: no need of the 2 GiB that it is given by default.
		WithValueLogFileSize(64 << 20).
		// Large enough that a load is not held up by small tables, and that the largest batch fits.
		WithMemTableSize(memTable).
		// What is gathered while tables are written: three bound the memory at 192 MiB, two compactors keep up with two cores.
		WithNumMemtables(3).
		WithNumCompactors(2).
		// Every version is kept, for a read at change n is the graph as of n.
		WithNumVersionsToKeep(math.MaxInt32).
		// One goroutine writes.
		WithDetectConflicts(false).
		// The first open of a foreign or older directory fails instead of being taken over.
		WithExternalMagic(graphFormat).
		// Nobody reads Badger's own metrics.
		WithMetricsEnabled(false).
		WithLogger(log)
}

// openBadger opens the graph's directory. Transactions name the version that they read or write at: it is the number of a change.
func openBadger(dir string, memTable, blocks int64, report func(format string, args ...any)) (*badger.DB, error) {
	if err := checkTables(dir); err != nil {
		return nil, fmt.Errorf("couldn't open the graph in %s: %w", dir, err)
	}
	db, err := badger.OpenManaged(badgerOptions(dir, memTable, blocks, &badgerLog{report}))
	if err != nil {
		return nil, fmt.Errorf("couldn't open the graph in %s: %w", dir, err)
	}
	return db, nil
}

// badgerLog passes on what goes wrong in Badger, and drops its chatter.
type badgerLog struct {
	report func(format string, args ...any)
}

func (l *badgerLog) Errorf(format string, args ...any) {
	l.report("graph: "+strings.TrimSpace(format), args...)
}

func (l *badgerLog) Warningf(format string, args ...any) {
	l.report("graph: "+strings.TrimSpace(format), args...)
}
func (l *badgerLog) Infof(string, ...any)  {}
func (l *badgerLog) Debugf(string, ...any) {}
