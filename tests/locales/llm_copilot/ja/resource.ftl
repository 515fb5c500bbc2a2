NOT_FOUND = リソースが見つかりません
