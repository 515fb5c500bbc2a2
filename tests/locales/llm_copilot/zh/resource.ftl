NOT_FOUND = 未找到资源
