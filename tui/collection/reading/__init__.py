"""Reading a collection in: what there is to read, understood in processes beside this one."""
