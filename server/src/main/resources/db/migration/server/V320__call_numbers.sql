create sequence call_number start 1;
comment on sequence call_number is 'the last part of 2026-CT-0042; gaps are harmless';
