-- What a phone says about a session may arrive long after it was said: "at" orders what was said, this is when it came in.
-- Null in rows from before, and where both are the same.
alter table session_report add column received_at timestamptz;
