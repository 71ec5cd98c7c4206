-- What was answered, agreed or declared stands, also against a fault of ours: of a hold, a pause, an excuse and a discharge
-- the application may write only how it ended (DESIGN §3.2).
revoke update on hold, pause, excuse, discharge from ${app_role};
grant update (lifted_membership_id, lifted_at, lifted_day, reason) on hold to ${app_role};
grant update (voided_at, voided_membership_id, void_reason) on pause to ${app_role};
grant update (accepted_membership_id, accepted_at, refused_membership_id, refused_at, voided_at) on excuse to ${app_role};
grant update (voided_membership_id, voided_at, voided_day, void_reason) on discharge to ${app_role};
