// Package daemon is what every program of ours does around its work: it reads its configuration, logs, tells its health,
// runs its parts, stops them in order, and says in one sentence why it cannot go on.
//
// It promises that a failure of any part ends the process with a status that is not zero, that everything wrong with a
// configuration is said at once, and that no secret is shown. It refuses configuration keys that it does not know.
package daemon

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"
)

// Exit statuses of every program.
const (
	ExitOK     = 0
	ExitFailed = 1
	ExitUsage  = 2
)

// Main runs a command line to its end and returns the exit status. The context of every action ends with SIGINT or
// SIGTERM; a second signal kills. Actions return their errors; Main prints them. Use it as os.Exit(daemon.Main(app, os.Args)).
func Main(app *cli.App, args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go func() {
		<-ctx.Done()
		stop() // from here on a signal does what it does by default
	}()
	return run(ctx, app, args)
}

func run(ctx context.Context, app *cli.App, args []string) int {
	stderr := app.ErrWriter
	if stderr == nil {
		stderr = os.Stderr
	}
	prepare(app)
	err := app.RunContext(ctx, args)
	var usage *UsageError
	var found *StatusError
	switch {
	case err == nil, errors.Is(err, context.Canceled) && ctx.Err() != nil:
		return ExitOK
	case errors.As(err, &usage):
		PrintError(stderr, app.Name, err)
		return ExitUsage
	case errors.As(err, &found):
		PrintError(stderr, app.Name, err)
		return found.Status
	default:
		PrintError(stderr, app.Name, err)
		return ExitFailed
	}
}

// prepare makes urfave/cli leave the printing and the exiting to Main, and turns unknown flags and commands into errors.
func prepare(app *cli.App) {
	app.ExitErrHandler = func(*cli.Context, error) {}
	usage := func(_ *cli.Context, err error, _ bool) error {
		return &UsageError{WithHint(err, "--help shows the flags")}
	}
	app.OnUsageError = usage
	unknown := func(c *cli.Context) error {
		if name := c.Args().First(); name != "" {
			return unknownCommand(c, name)
		}
		return cli.ShowSubcommandHelp(c)
	}
	if app.Action == nil {
		app.Action = func(c *cli.Context) error {
			if name := c.Args().First(); name != "" {
				return unknownCommand(c, name)
			}
			return cli.ShowAppHelp(c)
		}
	}
	var walk func([]*cli.Command)
	walk = func(commands []*cli.Command) {
		for _, cmd := range commands {
			cmd.OnUsageError = usage
			if cmd.Action == nil && len(cmd.Subcommands) > 0 {
				cmd.Action = unknown
			}
			walk(cmd.Subcommands)
		}
	}
	walk(app.Commands)
}

func unknownCommand(c *cli.Context, name string) error {
	var names []string
	for _, cmd := range c.Command.Subcommands {
		names = append(names, cmd.Name)
	}
	if len(names) == 0 {
		for _, cmd := range c.App.Commands {
			names = append(names, cmd.Name)
		}
	}
	err := fmt.Errorf("there is no command %q", name)
	if near := nearest(name, names); near != "" {
		return &UsageError{WithHint(err, "did you mean %q?", near)}
	}
	return &UsageError{WithHint(err, "the commands are: %s", strings.Join(names, ", "))}
}

// LogConfig is how a program logs.
type LogConfig struct {
	Format string // "text" or "json"
	Level  string // "debug", "info", "warn" or "error"
}

// LogFlags are the flags of LogConfig. env is the prefix of their variables, for example "OPENSTREAM".
func LogFlags(env string) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "log-format", Value: "text", EnvVars: []string{env + "_LOG_FORMAT"}, Usage: "`FORMAT` of the log: text or json"},
		&cli.StringFlag{Name: "log-level", Value: "info", EnvVars: []string{env + "_LOG_LEVEL"}, Usage: "least `LEVEL` that is logged: debug, info, warn or error"},
	}
}

// LogFromFlags reads LogFlags.
func LogFromFlags(c *cli.Context) LogConfig {
	return LogConfig{Format: c.String("log-format"), Level: c.String("log-level")}
}

// NewLogger makes the logger. It reports both problems at once.
func NewLogger(w io.Writer, c LogConfig) (*slog.Logger, error) {
	var problems []error
	var level slog.Level
	switch c.Level {
	case "debug":
		level = slog.LevelDebug
	case "", "info":
		level = slog.LevelInfo
	case "warn":
		level = slog.LevelWarn
	case "error":
		level = slog.LevelError
	default:
		problems = append(problems, Usagef("log-level is %q, not debug, info, warn or error", c.Level))
	}
	options := &slog.HandlerOptions{Level: level}
	var handler slog.Handler
	switch c.Format {
	case "", "text":
		handler = slog.NewTextHandler(w, options)
	case "json":
		handler = slog.NewJSONHandler(w, options)
	default:
		problems = append(problems, Usagef("log-format is %q, not text or json", c.Format))
	}
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	return slog.New(handler), nil
}
