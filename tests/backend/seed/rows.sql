-- One domain, project and resource group, four people, seven running sessions of the first. psql -v user=EMAIL -v admin=EMAIL -v password=...
-- The tables differ from line to line: `put` asks the schema, drops what the line has no column for, and fills what it demands.
CREATE EXTENSION IF NOT EXISTS pgcrypto;

-- The label that an enum of this line has for ours: RUNNING or running, SINGLE_NODE or single-node.
CREATE OR REPLACE FUNCTION pg_temp.labelled(enum_name text, wanted text) RETURNS text LANGUAGE sql AS $$
  SELECT enumlabel FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid
  WHERE typname = enum_name AND (wanted IS NULL OR translate(lower(enumlabel), '-_', '') = translate(lower(wanted), '-_', ''))
  ORDER BY enumsortorder LIMIT 1
$$;

CREATE OR REPLACE FUNCTION pg_temp.filler(type_name text) RETURNS jsonb LANGUAGE sql AS $$
  SELECT CASE
    WHEN type_name IN ('int2', 'int4', 'int8', 'float8', 'numeric') THEN '0'::jsonb
    WHEN type_name = 'bool' THEN 'false'::jsonb
    WHEN type_name IN ('json', 'jsonb') THEN '{}'::jsonb
    WHEN type_name LIKE '\_%' THEN '[]'::jsonb
    WHEN type_name = 'bytea' THEN '"\\x90"'::jsonb -- an empty list to msgpack, as dotfiles are kept
    WHEN type_name = 'uuid' THEN to_jsonb(gen_random_uuid())
    WHEN type_name IN ('timestamp', 'timestamptz') THEN to_jsonb(now())
    WHEN pg_temp.labelled(type_name, NULL) IS NOT NULL THEN to_jsonb(pg_temp.labelled(type_name, NULL))
    ELSE '""'::jsonb END
$$;

CREATE OR REPLACE PROCEDURE pg_temp.put(table_name_ text, wanted jsonb) LANGUAGE plpgsql AS $$
DECLARE
  row_ jsonb := '{}';
  col record;
BEGIN
  FOR col IN SELECT column_name, udt_name, is_nullable, column_default, data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = table_name_ LOOP
    IF wanted ? col.column_name THEN
      row_ := row_ || jsonb_build_object(col.column_name,
        CASE WHEN col.data_type = 'USER-DEFINED' THEN coalesce(to_jsonb(pg_temp.labelled(col.udt_name, wanted ->> col.column_name)), wanted -> col.column_name) ELSE wanted -> col.column_name END);
    ELSIF col.is_nullable = 'NO' AND col.column_default IS NULL THEN
      row_ := row_ || jsonb_build_object(col.column_name, pg_temp.filler(col.udt_name));
    END IF;
  END LOOP;
  IF row_ = '{}' THEN RETURN; END IF; -- no such table in this line
  EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM jsonb_populate_record(NULL::%I, $1) ON CONFLICT DO NOTHING', table_name_,
    (SELECT string_agg(format('%I', key), ', ') FROM jsonb_object_keys(row_) key), (SELECT string_agg(format('%I', key), ', ') FROM jsonb_object_keys(row_) key), table_name_) USING row_;
END
$$;

CREATE TEMP TABLE person (n int, email text, role text, status text, hash text);
INSERT INTO person SELECT n, email, role, status, crypt(:'password', gen_salt('bf', 4))
FROM (VALUES (1, :'user', 'user', 'active'), (2, :'admin', 'superadmin', 'active'), (3, 'second-' || :'user', 'user', 'active'), (4, 'inactive-' || :'user', 'user', 'inactive')) AS people (n, email, role, status);

DO $$
DECLARE
  -- The same in every start, so that what is recorded stays comparable.
  domain_id text := '10000000-0000-4000-8000-000000000001';
  group_id text := '20000000-0000-4000-8000-000000000001';
  resource_group_id text := '30000000-0000-4000-8000-000000000001';
  registry_id text := '40000000-0000-4000-8000-000000000001';
  image_id text := '50000000-0000-4000-8000-000000000001';
  image text := 'cr.backend.ai/stable/python:3.13-ubuntu24.04';
  slots jsonb := '{"cpu": "1", "mem": "1073741824"}';
  limits jsonb := '{"cpu": "64", "mem": "274877906944"}';
  hosts jsonb := '{"local:volume1": ["create-vfolder", "modify-vfolder", "delete-vfolder", "mount-in-session", "upload-file", "download-file", "invite-others", "set-user-specific-permission"]}';
  one person;
  uid text;
  key text;
  sid text;
  session_row jsonb;
BEGIN
  CALL pg_temp.put('domains', jsonb_build_object('name', 'default', 'id', domain_id, 'is_active', true, 'status', 'active', 'is_default', true, 'total_resource_slots', limits, 'allowed_vfolder_hosts', hosts, 'allowed_docker_registries', '["cr.backend.ai"]'::jsonb));
  CALL pg_temp.put('user_resource_policies', '{"name": "default", "max_vfolder_count": 10, "max_quota_scope_size": -1, "max_session_count_per_model_session": 10, "max_customized_image_count": 10}');
  CALL pg_temp.put('project_resource_policies', '{"name": "default", "max_vfolder_count": 10, "max_quota_scope_size": -1, "max_network_count": 10}');
  CALL pg_temp.put('keypair_resource_policies', jsonb_build_object('name', 'default', 'default_for_unspecified', 'UNLIMITED', 'total_resource_slots', '{}'::jsonb, 'max_concurrent_sessions', 30, 'max_containers_per_session', 1, 'max_vfolder_count', 10, 'max_vfolder_size', 0, 'idle_timeout', 0, 'allowed_vfolder_hosts', hosts));
  CALL pg_temp.put('groups', jsonb_build_object('id', group_id, 'name', 'default', 'is_active', true, 'status', 'active', 'domain_name', 'default', 'total_resource_slots', limits, 'allowed_vfolder_hosts', hosts, 'resource_policy', 'default', 'type', 'general'));
  CALL pg_temp.put('scaling_groups', jsonb_build_object('id', resource_group_id, 'name', 'default', 'is_active', true, 'is_public', true, 'is_default', true, 'driver', 'static', 'scheduler', 'fifo'));
  CALL pg_temp.put('sgroups_for_domains', jsonb_build_object('scaling_group', 'default', 'domain', 'default', 'resource_group_id', resource_group_id, 'domain_id', domain_id));
  CALL pg_temp.put('sgroups_for_groups', jsonb_build_object('scaling_group', 'default', 'group', group_id, 'resource_group_id', resource_group_id));
  -- The client's own two ids (26.x).
  CALL pg_temp.put('login_client_types', '{"name": "core", "description": ""}');
  CALL pg_temp.put('login_client_types', '{"name": "webui", "description": ""}');
  CALL pg_temp.put('resource_slot_types', '{"slot_name": "cpu", "slot_type": "count", "required": true, "enabled": true, "display_name": "CPU", "display_unit": "Core", "display_icon": "cpu", "number_format": {"binary": false, "round_length": 0}, "rank": 1}');
  CALL pg_temp.put('resource_slot_types', '{"slot_name": "mem", "slot_type": "bytes", "required": true, "enabled": true, "display_name": "RAM", "display_unit": "GiB", "display_icon": "mem", "number_format": {"binary": true, "round_length": 0}, "rank": 2}');
  CALL pg_temp.put('container_registries', jsonb_build_object('id', registry_id, 'url', 'https://cr.backend.ai', 'registry_name', 'cr.backend.ai', 'type', 'docker', 'project', 'stable', 'is_global', true));
  CALL pg_temp.put('images', jsonb_build_object('id', image_id, 'name', image, 'project', 'stable', 'image', 'stable/python', 'tag', '3.13-ubuntu24.04', 'registry', 'cr.backend.ai', 'registry_id', registry_id, 'architecture', 'x86_64', 'config_digest', 'sha256:' || repeat('0', 64), 'size_bytes', 1, 'type', 'COMPUTE', 'labels', '{}'::jsonb, 'resources', '{"cpu": {"min": "1"}, "mem": {"min": "67108864"}}'::jsonb, 'status', 'ALIVE'));

  FOR one IN SELECT * FROM person ORDER BY n LOOP
    uid := format('60000000-0000-4000-8000-00000000000%s', one.n);
    key := format('AKIALABLABLABLABLAB%s', one.n);
    CALL pg_temp.put('users', jsonb_build_object('uuid', uid, 'username', one.email, 'email', one.email, 'password', one.hash, 'need_password_change', false, 'password_changed_at', now(), 'full_name', 'Lab ' || one.n, 'status', one.status, 'status_info', '', 'domain_name', 'default', 'domain_id', domain_id, 'role', one.role, 'resource_policy', 'default', 'sudo_session_enabled', false, 'totp_activated', false));
    CALL pg_temp.put('keypairs', jsonb_build_object('access_key', key, 'secret_key', repeat('s', 39) || one.n, 'user', uid, 'user_id', one.email, 'is_active', true, 'is_admin', one.role = 'superadmin', 'is_default', true, 'resource_policy', 'default', 'rate_limit', 100000, 'concurrency_used', 0));
    CALL pg_temp.put('association_groups_users', jsonb_build_object('user_id', uid, 'group_id', group_id));
    IF EXISTS (SELECT FROM information_schema.columns WHERE table_name = 'users' AND column_name = 'main_access_key') THEN
      EXECUTE 'UPDATE users SET main_access_key = $1 WHERE uuid = $2::uuid' USING key, uid;
    END IF;
  END LOOP;

  uid := '60000000-0000-4000-8000-000000000001';
  FOR n IN 1..7 LOOP
    sid := format('70000000-0000-4000-8000-00000000000%s', n);
    session_row := jsonb_build_object('id', sid, 'session_id', sid, 'creation_id', 'lab-' || n, 'session_creation_id', 'lab-' || n, 'name', 'lab-session-0' || n, 'session_name', 'lab-session-0' || n,
      'session_type', 'INTERACTIVE', 'cluster_mode', 'SINGLE_NODE', 'cluster_size', 1, 'cluster_role', 'main', 'cluster_idx', 1, 'cluster_hostname', 'main1', 'status', 'RUNNING', 'status_info', '', 'status_data', '{}'::jsonb,
      'status_history', jsonb_build_object('PENDING', now(), 'RUNNING', now()), 'status_changed', now(), 'starts_at', now(), 'result', 'UNDEFINED', 'priority', 10,
      'domain_name', 'default', 'domain_id', domain_id, 'group_id', group_id, 'user_uuid', uid, 'access_key', 'AKIALABLABLABLABLAB1', 'kp_access_key', 'AKIALABLABLABLABLAB1',
      'scaling_group', 'default', 'scaling_group_name', 'default', 'resource_group_id', resource_group_id, 'image', image, 'images', jsonb_build_array(image), 'image_id', image_id, 'image_ids', jsonb_build_array(image_id), 'architecture', 'x86_64', 'registry', 'cr.backend.ai', 'tag', '',
      'occupying_slots', slots, 'requested_slots', slots, 'occupied_slots', slots, 'mounts', '[]'::jsonb, 'vfolder_mounts', '[]'::jsonb, 'service_ports', '[]'::jsonb, 'environ', '[]'::jsonb, 'repl_in_port', 2000, 'repl_out_port', 2001, 'stdin_port', 2002, 'stdout_port', 2003);
    CALL pg_temp.put('sessions', session_row - 'session_id' - 'session_name' - 'environ');
    CALL pg_temp.put('kernels', session_row - 'name');
  END LOOP;
END
$$;
