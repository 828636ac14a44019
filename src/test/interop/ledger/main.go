// Command ledger checks a log over HTTP with Go's own implementation of notes and tiles, which is not ours.
//
//	ledger <address of the log> <verifier key> <expected size> <size before>
//
// It opens the checkpoint, reads every entry and checks it by an authenticated tile, proves the inclusion of entries in
// the whole tree, and the consistency of the tree with trees of smaller sizes. It says the first thing that is wrong.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	if err := run(os.Args[1], os.Args[2], number(os.Args[3]), number(os.Args[4])); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("proven")
}

func run(base, key string, size, before int64) error {
	tree, err := checkpoint(base, key)
	if err != nil {
		return err
	}
	if tree.N != size {
		return fmt.Errorf("the checkpoint has %d entries, not %d", tree.N, size)
	}
	hashes := tlog.TileHashReader(tree, &tiles{base, map[tlog.Tile][]byte{}})
	if err := entries(base, tree, hashes); err != nil {
		return err
	}
	if err := inclusion(base, tree, hashes); err != nil {
		return err
	}
	return consistency(tree, hashes, before)
}

// checkpoint opens the signed note and reads the tree in it.
func checkpoint(base, key string) (tlog.Tree, error) {
	text, err := get(base + "/checkpoint")
	if err != nil {
		return tlog.Tree{}, err
	}
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("unexpected checkpoint %q", opened.Text)
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: number(lines[1]), Hash: root}, err
}

// entries hashes every entry and compares it with the leaf that the tiles prove to be in the tree.
func entries(base string, tree tlog.Tree, hashes tlog.HashReader) error {
	for from := int64(0); from < tree.N; from += 1 << height {
		width := tree.N - from
		if width > 1<<height {
			width = 1 << height
		}
		tile := tlog.Tile{H: height, L: -1, N: from >> height, W: int(width)}
		bundle, err := get(base + "/" + path(tile))
		if err != nil {
			return err
		}
		indexes := make([]int64, width)
		for i := range indexes {
			indexes[i] = tlog.StoredHashIndex(0, from+int64(i))
		}
		leaves, err := hashes.ReadHashes(indexes)
		if err != nil {
			return err
		}
		for i, leaf := range leaves {
			var length uint16
			if err := binary.Read(bytes.NewReader(bundle), binary.BigEndian, &length); err != nil {
				return err
			}
			entry := bundle[2 : 2+int(length)]
			bundle = bundle[2+int(length):]
			if tlog.RecordHash(entry) != leaf {
				return fmt.Errorf("entry %d has not the hash of its leaf", from+int64(i))
			}
		}
		if len(bundle) != 0 {
			return fmt.Errorf("bundle %d is too long", from>>height)
		}
	}
	return nil
}

// inclusion proves entries spread over the tree, the first and the last among them: by the tiles, and by the proof that
// the log itself makes.
func inclusion(base string, tree tlog.Tree, hashes tlog.HashReader) error {
	for _, index := range spread(tree.N - 1) {
		leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
		if err != nil {
			return err
		}
		proof, err := tlog.ProveRecord(tree.N, index, hashes)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf[0]); err != nil {
			return fmt.Errorf("inclusion of %d: %v", index, err)
		}
		if proof, err = served(base, index, leaf[0]); err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf[0]); err != nil {
			return fmt.Errorf("the served proof of %d: %v", index, err)
		}
	}
	return nil
}

// served reads the hashes of a tlog-proof.
func served(base string, index int64, leaf tlog.Hash) (tlog.RecordProof, error) {
	text, err := get(fmt.Sprintf("%s/entries/%x/proof", base, leaf[:]))
	if err != nil {
		return nil, err
	}
	head, _, _ := strings.Cut(string(text), "\n\n")
	lines := strings.Split(head, "\n")
	if len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" || lines[1] != fmt.Sprintf("index %d", index) {
		return nil, fmt.Errorf("unexpected proof of %d: %q", index, head)
	}
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		proof = append(proof, hash)
	}
	return proof, nil
}

// consistency proves that smaller trees, the one before among them, are the beginning of this one.
func consistency(tree tlog.Tree, hashes tlog.HashReader, before int64) error {
	for _, size := range append(spread(tree.N), before) {
		if size == 0 {
			continue
		}
		root, err := tlog.TreeHash(size, hashes)
		if err != nil {
			return err
		}
		proof, err := tlog.ProveTree(tree.N, size, hashes)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, size, root); err != nil {
			return fmt.Errorf("consistency with %d: %v", size, err)
		}
	}
	return nil
}

// spread gives numbers from 0 to most, dense at both ends and around powers of two.
func spread(most int64) []int64 {
	seen := map[int64]bool{}
	var all []int64
	add := func(n int64) {
		if n >= 0 && n <= most && !seen[n] {
			seen[n] = true
			all = append(all, n)
		}
	}
	for power := int64(1); power <= 2*most; power *= 2 {
		for _, n := range []int64{power - 1, power, power + 1, most - power, most - power + 1} {
			add(n)
		}
	}
	add(0)
	add(most)
	return all
}

// tiles reads tiles as the C2SP writes their addresses: those of Go have the height in front. It keeps those that were
// proven.
type tiles struct {
	base string
	kept map[tlog.Tile][]byte
}

func (t *tiles) Height() int { return height }

func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		data, known := t.kept[tile]
		if !known {
			read, err := get(t.base + "/" + path(tile))
			if err != nil {
				return nil, err
			}
			data = read
		}
		all = append(all, data)
	}
	return all, nil
}

func (t *tiles) SaveTiles(proven []tlog.Tile, data [][]byte) {
	for i, tile := range proven {
		t.kept[tile] = data[i]
	}
}

func path(tile tlog.Tile) string {
	parts := strings.SplitN(tile.Path(), "/", 4)
	level := parts[2]
	if tile.L == -1 {
		level = "entries"
	}
	return "tile/" + level + "/" + parts[3]
}

func get(address string) ([]byte, error) {
	answer, err := http.Get(address)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", address, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

func number(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}
	return n
}
