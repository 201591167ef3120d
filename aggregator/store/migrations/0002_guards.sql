-- What a database is for, and what no batch may certify.

-- +goose Up

CREATE TABLE deployment (
    only_one        boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    chain_id        uint64  NOT NULL CHECK (chain_id > 0),
    payments        address NOT NULL,
    avs             address NOT NULL,
    operator_set_id uint32  NOT NULL
);
COMMENT ON TABLE  deployment                 IS 'What this database belongs to, for ever: channels of two contracts in one batch would settle for nobody.';
COMMENT ON COLUMN deployment.only_one        IS 'There is one row.';
COMMENT ON COLUMN deployment.chain_id        IS 'Chain id of L2.';
COMMENT ON COLUMN deployment.payments        IS 'Payments contract on L2.';
COMMENT ON COLUMN deployment.avs             IS 'AVS on L1.';
COMMENT ON COLUMN deployment.operator_set_id IS 'Operator set of the AVS.';

-- A leaf has a voucher for as long as it is kept. Vouchers never fall, so one that was backed stays backed.
ALTER TABLE batch_leaves ADD CONSTRAINT batch_leaves_voucher FOREIGN KEY (channel_id) REFERENCES vouchers;

-- +goose StatementBegin
CREATE FUNCTION leaves_are_backed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM fresh l LEFT JOIN vouchers v USING (channel_id)
               WHERE v.cumulative_amount IS NULL OR v.cumulative_amount < l.units) THEN
        RAISE EXCEPTION 'a leaf would certify more than the voucher of its channel owes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER leaves_are_backed AFTER INSERT ON batch_leaves REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION leaves_are_backed();

-- +goose StatementBegin
CREATE FUNCTION leaf_is_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a leaf of a batch cannot be changed' USING ERRCODE = 'check_violation';
END $$;
-- +goose StatementEnd
CREATE TRIGGER leaf_is_for_ever BEFORE UPDATE ON batch_leaves FOR EACH ROW EXECUTE FUNCTION leaf_is_for_ever();
