-- The aggregator's state. Forward only: a later change is a later file.
--
-- Amounts are settlement units (1 gwei of the native token, one base unit of others), cumulative unless said otherwise.
-- Times are L2 block timestamps in unix seconds. Blocks are L2 blocks at or below the safe head when they were read.

-- +goose Up

CREATE DOMAIN uint64  AS numeric(20, 0) CHECK (VALUE BETWEEN 0 AND 18446744073709551615);
CREATE DOMAIN uint32  AS bigint         CHECK (VALUE BETWEEN 0 AND 4294967295);
CREATE DOMAIN uint16  AS integer        CHECK (VALUE BETWEEN 0 AND 65535);
CREATE DOMAIN seconds AS bigint         CHECK (VALUE >= 0);
CREATE DOMAIN address AS bytea          CHECK (octet_length(VALUE) = 20);
CREATE DOMAIN word    AS bytea          CHECK (octet_length(VALUE) = 32);
CREATE DOMAIN bytes64 AS bytea          CHECK (octet_length(VALUE) = 64);

CREATE TABLE counters (
    name  text   PRIMARY KEY,
    value bigint NOT NULL CHECK (value >= 0)
);
COMMENT ON TABLE  counters       IS 'Numbers that readers follow. A row is locked until its transaction commits, so numbers become visible in order.';
COMMENT ON COLUMN counters.name  IS 'What is numbered.';
COMMENT ON COLUMN counters.value IS 'The last number given.';
INSERT INTO counters VALUES ('batches', 0), ('claim_sets', 0);

-- +goose StatementBegin
CREATE FUNCTION advance(counter text) RETURNS bigint LANGUAGE sql VOLATILE AS
    'UPDATE counters SET value = value + 1 WHERE name = counter RETURNING value';
-- +goose StatementEnd

CREATE TABLE l2_cursor (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    position jsonb   NOT NULL,
    block    bigint  NOT NULL CHECK (block >= 0),
    time     seconds NOT NULL
);
COMMENT ON TABLE  l2_cursor          IS 'How far the events of L2 are known.';
COMMENT ON COLUMN l2_cursor.only_one IS 'There is one row.';
COMMENT ON COLUMN l2_cursor.position IS 'The follower''s cursor.';
COMMENT ON COLUMN l2_cursor.block    IS 'Last L2 block whose events are stored.';
COMMENT ON COLUMN l2_cursor.time     IS 'Its timestamp, unix seconds.';

CREATE TABLE channels (
    channel_id     word    PRIMARY KEY,
    registry_index uint32  NOT NULL UNIQUE,
    payer          address NOT NULL,
    signer         address NOT NULL,
    payee          address NOT NULL,
    token_id       uint16  NOT NULL,
    lane           uint32  NOT NULL,
    rate           uint64  NOT NULL,
    deposited      uint64  NOT NULL,
    settled        uint64  NOT NULL DEFAULT 0,
    closing_at     seconds,
    closed         boolean NOT NULL DEFAULT false,
    seen_block     bigint  NOT NULL,
    seen_log       bigint  NOT NULL,
    UNIQUE (payee, token_id, lane),
    CHECK (settled <= deposited)
);
COMMENT ON TABLE  channels                IS 'Channels opened on L2, by its events up to the cursor.';
COMMENT ON COLUMN channels.channel_id     IS 'Hash of the parameters, chain and contract.';
COMMENT ON COLUMN channels.registry_index IS 'Index in the registry of channels.';
COMMENT ON COLUMN channels.payer          IS 'L2 account whose deposit backs the channel.';
COMMENT ON COLUMN channels.signer         IS 'Account whose vouchers count.';
COMMENT ON COLUMN channels.payee          IS 'L2 account that is paid.';
COMMENT ON COLUMN channels.token_id       IS 'Token of the payments contract; 0 is the native one.';
COMMENT ON COLUMN channels.lane           IS 'Number assigned by the payee, used once for ever per (payee, token).';
COMMENT ON COLUMN channels.rate           IS 'Settlement units times 10^12 per byte.';
COMMENT ON COLUMN channels.deposited      IS 'Units deposited and not refunded.';
COMMENT ON COLUMN channels.settled        IS 'Units settled by redemptions and by our final batches; what other posters'' batches settled may be missing.';
COMMENT ON COLUMN channels.closing_at     IS 'When the payer may close, unix seconds; null unless it gave notice.';
COMMENT ON COLUMN channels.closed         IS 'Whether the channel is closed.';
COMMENT ON COLUMN channels.seen_block     IS 'Block of the last event that was applied.';
COMMENT ON COLUMN channels.seen_log       IS 'Its log index: an event at or before this place is not applied again.';

CREATE TABLE snapshots (
    root  word   PRIMARY KEY,
    count uint32 NOT NULL,
    block bigint NOT NULL
);
COMMENT ON TABLE  snapshots       IS 'Registry roots that batches may name.';
COMMENT ON COLUMN snapshots.root  IS 'Root of the registry of channels.';
COMMENT ON COLUMN snapshots.count IS 'Channels under it.';
COMMENT ON COLUMN snapshots.block IS 'L2 block of the snapshot.';

CREATE TABLE vouchers (
    channel_id        word    PRIMARY KEY REFERENCES channels,
    cumulative_bytes  uint64  NOT NULL,
    cumulative_amount uint64  NOT NULL,
    signature         bytes64   NOT NULL,
    received_at       seconds NOT NULL
);
COMMENT ON TABLE  vouchers                   IS 'The newest verified voucher of each channel. A later one contains every earlier one.';
COMMENT ON COLUMN vouchers.channel_id        IS 'The channel.';
COMMENT ON COLUMN vouchers.cumulative_bytes  IS 'Payload bytes the payer acknowledges in all.';
COMMENT ON COLUMN vouchers.cumulative_amount IS 'Units it owes in all: floor(bytes * rate / 10^12).';
COMMENT ON COLUMN vouchers.signature         IS 'ECDSA r || vs of the channel''s signer.';
COMMENT ON COLUMN vouchers.received_at       IS 'L2 time of intake, unix seconds.';

-- +goose StatementBegin
CREATE FUNCTION voucher_never_falls() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.cumulative_bytes < OLD.cumulative_bytes OR NEW.cumulative_amount < OLD.cumulative_amount THEN
        RAISE EXCEPTION 'voucher of a channel would fall from % to % bytes', OLD.cumulative_bytes, NEW.cumulative_bytes
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER voucher_never_falls BEFORE UPDATE ON vouchers FOR EACH ROW EXECUTE FUNCTION voucher_never_falls();

CREATE TABLE claim_sets (
    seq             bigint  PRIMARY KEY,
    avs             address NOT NULL,
    operator_set_id uint32  NOT NULL,
    operator        address NOT NULL,
    epoch           bigint  NOT NULL CHECK (epoch >= 0),
    issued_at       seconds NOT NULL,
    claims_root     word    NOT NULL,
    signature       bytes64   NOT NULL,
    claims          integer NOT NULL CHECK (claims > 0),
    false_claims    integer[] NOT NULL DEFAULT '{}',
    UNIQUE (operator, epoch, issued_at, claims_root)
);
COMMENT ON TABLE  claim_sets                 IS 'Claim sets whose BLS signature verified, accepted or false; evidence for challengers.';
COMMENT ON COLUMN claim_sets.seq             IS 'Order of intake, without gaps that fill later.';
COMMENT ON COLUMN claim_sets.avs             IS 'AVS on L1.';
COMMENT ON COLUMN claim_sets.operator_set_id IS 'Operator set of the AVS.';
COMMENT ON COLUMN claim_sets.operator        IS 'Operator that signed.';
COMMENT ON COLUMN claim_sets.epoch           IS 'Epoch it names.';
COMMENT ON COLUMN claim_sets.issued_at       IS 'Time it names, unix seconds.';
COMMENT ON COLUMN claim_sets.claims_root     IS 'Root of the claims'' tree.';
COMMENT ON COLUMN claim_sets.signature       IS 'BLS signature in G1, X || Y, over the claim set''s digest.';
COMMENT ON COLUMN claim_sets.claims          IS 'Number of claims.';
COMMENT ON COLUMN claim_sets.false_claims    IS 'Indices of claims whose signature is not the channel signer''s; none: accepted.';

CREATE TABLE claims (
    seq              bigint  NOT NULL REFERENCES claim_sets ON DELETE CASCADE,
    index            integer NOT NULL CHECK (index >= 0),
    payer            address NOT NULL,
    signer           address NOT NULL,
    payee            address NOT NULL,
    token_id         uint16  NOT NULL,
    lane             uint32  NOT NULL,
    rate             uint64  NOT NULL,
    cumulative_bytes uint64  NOT NULL,
    signature        bytes64   NOT NULL,
    PRIMARY KEY (seq, index)
);
COMMENT ON TABLE  claims                  IS 'The claims of signed claim sets, as they were handed in.';
COMMENT ON COLUMN claims.seq              IS 'The claim set.';
COMMENT ON COLUMN claims.index            IS 'Leaf in the claims'' tree, from 0.';
COMMENT ON COLUMN claims.payer            IS 'Channel''s payer, as claimed.';
COMMENT ON COLUMN claims.signer           IS 'Channel''s signer, as claimed.';
COMMENT ON COLUMN claims.payee            IS 'Channel''s payee, as claimed.';
COMMENT ON COLUMN claims.token_id         IS 'Channel''s token, as claimed.';
COMMENT ON COLUMN claims.lane             IS 'Channel''s lane, as claimed.';
COMMENT ON COLUMN claims.rate             IS 'Channel''s rate, units times 10^12 per byte, as claimed.';
COMMENT ON COLUMN claims.cumulative_bytes IS 'Voucher''s bytes, as claimed.';
COMMENT ON COLUMN claims.signature        IS 'Voucher''s signature, r || vs, as claimed.';

CREATE TABLE epochs (
    epoch    bigint  PRIMARY KEY CHECK (epoch >= 0),
    built_at seconds NOT NULL,
    batches  integer NOT NULL CHECK (batches >= 0)
);
COMMENT ON TABLE  epochs          IS 'Epochs whose batches are built; each is built once.';
COMMENT ON COLUMN epochs.epoch    IS 'Number of the settlement window.';
COMMENT ON COLUMN epochs.built_at IS 'L2 time of building, unix seconds.';
COMMENT ON COLUMN epochs.batches  IS 'How many batches were built; zero if nothing was worth settling.';

CREATE TABLE batches (
    batch_id            word    PRIMARY KEY,
    seq                 bigint  NOT NULL UNIQUE,
    epoch               bigint  NOT NULL REFERENCES epochs,
    avs                 address NOT NULL,
    operator_set_id     uint32  NOT NULL,
    poster              address NOT NULL,
    valid_until         seconds NOT NULL,
    registry_root       word    NOT NULL,
    registry_count      uint32  NOT NULL,
    data_hash           word    NOT NULL,
    data                bytea   NOT NULL CHECK (octet_length(data) > 0),
    leaves              integer NOT NULL CHECK (leaves > 0),
    reference_timestamp uint32  NOT NULL,
    deadline            seconds NOT NULL,
    state               text    NOT NULL DEFAULT 'collecting'
        CHECK (state IN ('collecting', 'certified', 'proposed', 'final', 'void', 'dropped')),
    signature           bytes64,
    apk                 bytea   CHECK (octet_length(apk) = 128),
    non_signers         bigint[],
    final_at            seconds,
    propose_tx          word,
    final_tx            word,
    reason              text    NOT NULL DEFAULT '',
    CHECK (state <> 'certified' OR signature IS NOT NULL),
    CHECK ((signature IS NULL) = (apk IS NULL) AND (signature IS NULL) = (non_signers IS NULL))
);
CREATE INDEX batches_open ON batches (state) WHERE state IN ('collecting', 'certified', 'proposed');
COMMENT ON TABLE  batches                     IS 'Settlement batches. Collecting, certified, proposed, and then final, void or dropped for ever.';
COMMENT ON COLUMN batches.batch_id            IS 'EIP-712 digest of the header.';
COMMENT ON COLUMN batches.seq                 IS 'Number of the last change, without gaps that fill later.';
COMMENT ON COLUMN batches.epoch               IS 'Epoch it settles.';
COMMENT ON COLUMN batches.avs                 IS 'AVS on L1.';
COMMENT ON COLUMN batches.operator_set_id     IS 'Operator set of the AVS.';
COMMENT ON COLUMN batches.poster              IS 'L2 account that proposes.';
COMMENT ON COLUMN batches.valid_until         IS 'Last L2 time at which it may be proposed, unix seconds.';
COMMENT ON COLUMN batches.registry_root       IS 'Root of the registry of channels that it names.';
COMMENT ON COLUMN batches.registry_count      IS 'Channels under that root.';
COMMENT ON COLUMN batches.data_hash           IS 'keccak256 of the data.';
COMMENT ON COLUMN batches.data                IS 'Canonical batch data.';
COMMENT ON COLUMN batches.leaves              IS 'Number of leaves.';
COMMENT ON COLUMN batches.reference_timestamp IS 'Operator table under which it is signed, unix seconds of L1.';
COMMENT ON COLUMN batches.deadline            IS 'Last L2 time at which attestations are taken, unix seconds.';
COMMENT ON COLUMN batches.state               IS 'Where it stands.';
COMMENT ON COLUMN batches.signature           IS 'Certificate: sum of the signatures in G1, X || Y.';
COMMENT ON COLUMN batches.apk                 IS 'Certificate: sum of the signers'' keys in G2.';
COMMENT ON COLUMN batches.non_signers         IS 'Certificate: table indices of those that did not sign, ascending.';
COMMENT ON COLUMN batches.final_at            IS 'L2 time at which the challenge window ends, unix seconds.';
COMMENT ON COLUMN batches.propose_tx          IS 'L2 transaction that proposed it.';
COMMENT ON COLUMN batches.final_tx            IS 'L2 transaction that made it final.';
COMMENT ON COLUMN batches.reason              IS 'Why it was dropped or voided.';

-- +goose StatementBegin
CREATE FUNCTION batch_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('final', 'void') AND NEW.state <> OLD.state THEN
        RAISE EXCEPTION 'batch is % and cannot become %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.signature IS NOT NULL AND NEW.signature IS DISTINCT FROM OLD.signature THEN
        RAISE EXCEPTION 'the certificate of a batch cannot be replaced' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER batch_ends_once BEFORE UPDATE ON batches FOR EACH ROW EXECUTE FUNCTION batch_ends_once();

CREATE TABLE batch_leaves (
    batch_id   word    NOT NULL REFERENCES batches ON DELETE CASCADE,
    leaf_index integer NOT NULL CHECK (leaf_index >= 0),
    channel_id word    NOT NULL REFERENCES channels,
    units      uint64  NOT NULL CHECK (units > 0),
    PRIMARY KEY (batch_id, leaf_index),
    UNIQUE (batch_id, channel_id)
);
CREATE INDEX batch_leaves_channel ON batch_leaves (channel_id);
COMMENT ON TABLE  batch_leaves            IS 'The channel behind each leaf.';
COMMENT ON COLUMN batch_leaves.batch_id   IS 'The batch.';
COMMENT ON COLUMN batch_leaves.leaf_index IS 'Position in the data, from 0.';
COMMENT ON COLUMN batch_leaves.channel_id IS 'The channel.';
COMMENT ON COLUMN batch_leaves.units      IS 'Cumulative units the leaf certifies.';

CREATE TABLE attestations (
    batch_id  word    NOT NULL REFERENCES batches ON DELETE CASCADE,
    operator  address NOT NULL,
    signature bytes64   NOT NULL,
    PRIMARY KEY (batch_id, operator)
);
COMMENT ON TABLE  attestations           IS 'Verified BLS signatures of operators on batches.';
COMMENT ON COLUMN attestations.batch_id  IS 'The batch.';
COMMENT ON COLUMN attestations.operator  IS 'Operator on L1 that signed.';
COMMENT ON COLUMN attestations.signature IS 'BLS signature in G1, X || Y, over the certificate digest.';
