package stage

import (
	"os"
	"testing"

	"github.com/jackc/pgx/v5"
)

func TestMain(m *testing.M) { os.Exit(Main(m)) }

func TestDatabase_IsEmpty_AndOnesOwn(t *testing.T) {
	for range 2 {
		conn, err := pgx.Connect(t.Context(), Database(t))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := conn.Exec(t.Context(), "CREATE TABLE ours (n int)"); err != nil {
			t.Error(err)
		}
		if err := conn.Close(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

func TestKeys_FollowFromNames_AndDifferBetweenStages(t *testing.T) {
	one, two := New(t), New(t)
	if one.Key("Alice").Equal(two.Key("Alice")) || one.Key("Alice").Equal(one.Key("Bob")) || !one.Key("Alice").Equal(one.Key("Alice")) {
		t.Fatal("keys do not follow from the stage and the name")
	}
	if one.D1.L1.Registrar == two.D1.L1.Registrar || one.D1.L1.StakeToken != two.D1.L1.StakeToken {
		t.Fatal("two stages do not share the core alone")
	}
}
